"""
What `instancelint rule` shows of rules without loading or running them. Written by `python linter/tools`.

`PLACES` holds for each bad example of a rule what is found in it: line, column, width and message.
"""

SUMMARIES = {
    "json-missing-comma": "A comma is missing between two members or two items.",
    "json-trailing-comma": "A comma stands before a closing bracket.",
    "json-comment": "A comment stands in JSON.",
    "json-unescaped-quote": "A double quote stands inside a string without a backslash.",
    "json-smart-quotes": "Typographic quotes stand around a key, a value or the body of a command.",
    "json-extra-content": "Something stands before, after or in place of a part of the payload.",
    "duplicate-key": "A key is written twice in one object.",
    "curl-apostrophe": "Apostrophes inside a body in single quotes.",
    "json-broken-string": "A string is not closed, not opened, or holds a raw line break or control character.",
    "json-unbalanced-brackets": "A bracket is missing, too many, or of the wrong kind.",
    "json-syntax": "The text breaks another rule of JSON.",
    "json-single-quotes": "A key or value stands in single quotes or backticks.",
    "json-unquoted-key": "A key stands without quotes.",
    "json-non-finite-number": "A number is NaN or Infinity.",
    "byte-order-mark": "A JSON file begins with a byte-order mark.",
    "invalid-utf8": "A file is not stored as UTF-8.",
    "nul-character": "A NUL character stands in the payload.",
    "lone-surrogate": "An escape stands for half a character.",
    "yaml-syntax": "The text breaks a rule of YAML.",
    "curl-continuation": "A command that goes on in the next line without a backslash.",
    "curl-header-missing": "A request that creates an instance without a header that it needs.",
    "merge-conflict": "A merge that was not finished.",
    "authorization-header": "An Authorization header in another form than the platform reads.",
    "request-method": "A payload that is sent with the wrong method.",
    "request-host": "A request to the host of the web console.",
    "element-key-required": "No usable reference to an element.",
    "configuration-required": "No configuration table.",
    "name-required": "No instance name.",
    "unknown-top-level-property": "A top-level key that the API does not know.",
    "configuration-value-type": "A configuration value that is an array or an object.",
    "configuration-null-value": "A setting without a value.",
    "misplaced-poller-resource": "A polled resource beside `event.poller.configuration` instead of inside it.",
    "response-only-property": "A field of a response in a request.",
    "misplaced-property": "A key on the wrong level.",
    "property-type": "A value of the wrong type.",
    "element-path-mismatch": "A request whose address names one element and whose body names another.",
    "placeholder-value": "A placeholder left in.",
    "placeholder-element-key": "A placeholder in the place of the element key.",
    "boolean-as-string": "A boolean in quotes.",
    "surrounding-whitespace": "Blanks around a value.",
    "url-malformed": "A value that should be an absolute URL and is none.",
    "url-host": "A host name that cannot exist, or that is one letter away from the platform's.",
    "subdomain-is-url": "A whole address where only the subdomain is asked for.",
    "masked-value": "A masked value sent back.",
    "empty-value": "A blank value.",
    "url-residue": "A damaged URL: a doubled slash, the name of a template variable, or brackets around it.",
    "url-not-production": "The address of a documentation sample or of this machine.",
    "number-as-string": "A number in quotes.",
    "alternatives-in-value": "Two alternatives left in one value.",
    "invisible-character": "An invisible character in a value.",
    "events-callback-url-missing": "Events are on, but there is no URL to send them to.",
    "events-not-enabled": "Event settings that do nothing, because events are off.",
    "webhook-with-poller-settings": "Settings of the poller where changes arrive by webhook.",
    "polling-without-resources": "Polling is asked for, but nothing is named that could be polled.",
    "poller-interval-value": "A polling interval that is not a whole number of minutes.",
    "poller-resource-fields": "A polled resource without its URL or its id field.",
    "poller-resource-unknown-key": "A key that polled resources do not have.",
    "poller-url-quotes": "A poller URL with a quote that has no partner.",
    "poller-url-template": "A template in a poller URL that the platform does not know.",
    "event-poller-urls-format": "A list of polled resources whose separators got lost.",
    "callback-url-element": "An event callback of the platform that is another element's.",
    "event-vendor-type-value": "A vendor type that does not exist.",
    "poller-configuration-invalid": "A poller configuration in a string that does not hold a JSON object.",
    "poller-date-format": "A date pattern that the platform cannot read, or reads as something else.",
    "poller-dates-incomplete": "Half a date configuration, or none where the element needs one.",
    "callback-url-host": "A callback that cannot arrive, or arrives where nobody works with it.",
    "polling-by-objects": "Polled resources for an element that polls objects.",
    "poller-resource-unknown": "A polled resource that the element is not documented to have.",
    "event-vendor-type-missing": "Events are on for an element that can both poll and listen, and nothing says which.",
    "event-vendor-type-unsupported": "A way of receiving events that is not documented for the element.",
    "polling-without-interval": "Polling without an interval.",
    "poller-url-server-time": "A poller URL in the time zone of the server.",
    "poller-url-not-incremental": "A poller URL that asks for all records each time.",
    "poller-same-date-field": "One field for both dates of a record.",
    "poller-resource-name": "A polled resource whose name looks like something else.",
    "poller-url-hub": "A poller URL of another hub than the element's.",
    "poller-url-path": "A poller URL that is no path of the API.",
    "shared-callback-url": "An event callback URL that is named after another element, and used by that element too.",
    "oauth-keys-missing": "A grant without the credentials of the app that asked for it.",
    "oauth2-code-missing": "The credentials of an OAuth app without a grant.",
    "oauth1-provider-data": "A grant of the other kind of OAuth, an incomplete one of OAuth 1, or a mixture.",
    "provider-data-unexpected": "A grant for an element that has no OAuth.",
    "external-authentication": "External authentication that is not understood, or brings no token.",
    "oauth-proxy-shape": "An OAuth proxy that is not switched on and named properly.",
    "authentication-type-value": "An authentication type that the element does not have.",
    "provider-data-unknown-key": "A field of a grant that no element is known to take.",
    "grant-value": "More than the grant, or an encoded one.",
    "other-authentication-settings": "Settings of another way to authenticate than the chosen one.",
    "hardcoded-secret": "A credential in the file.",
    "secret-in-url": "A credential inside a URL.",
    "signature-key-weak": "A signature key that can be guessed.",
    "url-insecure": "An address without encryption.",
    "signature-key-missing": "Events on, and no key to sign them with.",
    "weak-password": "A password that is short or known to everybody.",
    "shared-secret": "One literal secret in several payloads.",
    "secret-in-command": "A user's or organization's secret written into a command.",
    "tags-type": "Tags that are not an array of strings.",
    "tag-blank-or-duplicate": "A tag that says nothing: blank, or a repetition of another.",
    "element-key-format": "An element key with characters that no key has.",
    "configuration-key-typo": "A misspelt setting.",
    "configuration-key-whitespace": "White space in the key of a setting.",
    "markup-in-name-or-tag": "HTML in the name or in a tag.",
    "tag-control-character": "A control character in the name or in a tag.",
    "tags-missing": "No tags.",
    "name-generic": "A name that says nothing.",
    "duplicate-instance-name": "Two payloads of one element with the same instance name.",
    "element-key-unknown": "An element that the catalogue does not know.",
    "configuration-key-unknown": "A setting that the element does not document.",
    "configuration-key-foreign": "A setting of another element.",
    "configuration-parameter-required": "A setting that the element needs is missing.",
    "setting-value": "A value that a setting of the element does not take.",
    "retired-by-provider": "An element, or a way to use it, that the provider has ended.",
    "yaml-nested-key": "A dotted key written as nested tables.",
    "yaml-quoting-date-pattern": "A date pattern that lost its quotes to YAML.",
    "yaml-implicit-type": "A plain YAML word that is not the text it looks like.",
    "yaml-block-newline": "A block scalar that adds a line break to a one-line value.",
    "yaml-mark-in-value": "A mark that YAML takes for a part of a value, or for its end.",
    "rule-failed": "A rule could not finish its work on a payload.",
    "limit-exceeded": "A file goes beyond a limit of the linter.",
    "suppression-blanket": "A comment suppresses every rule.",
    "suppression-unknown-rule": "A comment suppresses a rule that does not exist, or cannot be read.",
    "suppression-unused": "A suppression has nothing to suppress.",
    "suppression-expired": "A suppression is past its last day, or its last day cannot be read.",
    "suppression-reason-missing": "A comment suppresses a rule and does not say why.",
    "baseline-stale": "An entry of the baseline stands for a finding that is no longer there.",
    "baseline-renamed": "A payload that the baseline knows stands in a file of another name.",
}
PLACES = {
    "json-missing-comma": (
        ((6, 36, 1, "a comma is missing after this value"),),
        ((1, 39, 1, "a comma is missing after this value"),),
    ),
    "json-trailing-comma": (
        ((3, 28, 1, "no comma may stand before a closing bracket: delete it"),),
        ((1, 39, 2, "no comma may stand before a closing bracket: delete it"),),
    ),
    "json-comment": (
        (
            (2, 3, 21, "JSON has no comments: delete it"),
            (3, 24, 12, "JSON has no comments: delete it"),
            (4, 20, 14, "JSON has no comments: delete it"),
        ),
    ),
    "json-unescaped-quote": (
        ((1, 15, 1, 'a double quote inside a string is written \\"'),),
        ((1, 52, 1, 'a double quote inside a string is written \\"'),),
    ),
    "json-smart-quotes": (
        (
            (1, 2, 6, "strings stand in straight double quotes, not in typographic ones"),
            (1, 32, 7, "strings stand in straight double quotes, not in typographic ones"),
        ),
        ((1, 81, 1, "a shell does not know typographic quotes; put the body in straight single ones"),),
    ),
    "json-extra-content": (
        ((1, 1, 15, "this text does not belong to the payload: keep nothing but one payload in the file"),),
        ((1, 22, 1, "this text does not belong to the payload: keep nothing but one payload in the file"),),
        ((1, 42, 3, "the dots stand for something that was left out: write it, or delete the dots"),),
    ),
    "duplicate-key": (
        (
            (
                5,
                5,
                28,
                'the key "event.notification.enabled" was given before in this object: only the last value counts',
            ),
        ),
        ((3, 1, 4, 'the key "name" was given before in this object: only the last value counts'),),
    ),
    "curl-apostrophe": (
        (
            (
                4,
                48,
                1,
                "the shell drops this apostrophe, as it ends the quotes around the body; write '\\'' in its place",
            ),
        ),
        (
            (
                2,
                15,
                1,
                "the shell drops this apostrophe and 1 more in the body, as each ends the quotes around it; write '\\'' in their place",
            ),
        ),
    ),
    "json-broken-string": (
        (
            (2, 21, 1, "the closing quote of this string is missing"),
            (3, 12, 1, "the opening quote of this string is missing"),
        ),
        ((1, 20, 1, "a line break inside a string is written \\n"),),
        ((1, 20, 1, "a control character (tab) cannot stand in a string: write it as an escape"),),
        ((1, 7, 1, "this double quote is typed twice; delete one"),),
    ),
    "json-unbalanced-brackets": (
        ((3, 17, 1, "} is missing here"),),
        ((3, 20, 1, "} is missing here"),),
        ((1, 22, 1, '"}" closes nothing: delete it'),),
        ((1, 18, 1, '"}" closes what needs "]"'),),
        ((3, 1, 1, "the payload is closed here, but more members follow: move the bracket to the end"),),
        ((1, 13, 1, "{ is missing here"),),
        ((1, 34, 1, '"{" opens what nothing closes: delete it'),),
        ((1, 23, 1, "there is no key before this brace: delete it, or write the key"),),
    ),
    "json-syntax": (
        (
            (2, 22, 1, 'members and items are separated by a comma, not by ";"'),
            (3, 20, 1, "there is no value before this comma: delete it"),
            (4, 12, 1, 'a colon is missing after the key "element"'),
            (4, 20, 1, 'a colon stands between the key "key" and its value, not "="'),
            (5, 26, 1, 'the key "id" has no value'),
            (5, 29, 1, "a value stands here without a key"),
        ),
        (
            (2, 11, 12, "text stands in double quotes"),
            (4, 35, 4, "JSON writes true and not True"),
            (5, 38, 3, "JSON does not know a plus sign before a number"),
            (6, 10, 5, "the number is too large: write it as a string"),
            (7, 16, 2, "invalid escape; write \\\\ for a backslash"),
        ),
        ((1, 22, 3, "this text belongs to nothing"), (1, 27, 1, "the character : belongs to nothing")),
        ((1, 2, 2, "the quotes around keys and values are written without a backslash"),),
        ((1, 2, 1, "a backslash at the end of a line belongs to the shell, not to JSON: delete it"),),
        ((1, 9, 1, "an odd blank (U+00A0) stands between the values: write a plain one"),),
        ((1, 1, 11, "there is no JSON here: a payload begins with {"),),
    ),
    "json-single-quotes": (
        (
            (1, 2, 6, "strings stand in double quotes, not in '"),
            (1, 32, 15, "strings stand in double quotes, not in '"),
        ),
    ),
    "json-unquoted-key": (
        (
            (1, 2, 4, 'the key "name" stands without quotes: write them'),
            (1, 39, 13, 'the key "oauth.api.key" stands without quotes: write them'),
        ),
    ),
    "json-non-finite-number": (
        (
            (1, 53, 3, "JSON has no NaN: write a number, or leave the member out"),
            (1, 63, 9, "JSON has no -Infinity: write a number, or leave the member out"),
        ),
    ),
    "byte-order-mark": (((1, 1, 1, "the file begins with a byte-order mark: save it as UTF-8 without one"),),),
    "invalid-utf8": (
        ((1, 16, 1, "the byte 0xE4 at offset 15 is not UTF-8: save the file as UTF-8"),),
        ((1, 1, 1, "the file is stored as UTF-16: save it as UTF-8"),),
    ),
    "nul-character": (((1, 20, 6, "a NUL character stands here (1 in all): delete it"),),),
    "lone-surrogate": (((1, 21, 6, "the escape \\ud83d is half a character: write the whole one, or delete it"),),),
    "yaml-syntax": (
        (
            (3, 16, 1, "a colon and a blank begin a new value here: put the whole value into quotes"),
            (5, 5, 1, 'a text cannot begin with "@" in YAML: put it into quotes'),
            (6, 8, 2, "invalid escape; write \\\\ for a backslash, or use single quotes"),
            (7, 5, 4, "this refers to an anchor (&) that is not there: put the text into quotes if it is none"),
            (9, 12, 1, "a blank is missing after the colon"),
            (10, 13, 7, "the quoted text ended before this: write a quote (') inside it as YAML asks"),
        ),
        ((2, 1, 1, "YAML does not take a tab here: write blanks"),),
        ((3, 7, 1, 'this quote (") is never closed'),),
        ((3, 43, 1, "a comma ends the value inside brackets: put the whole value into quotes"),),
        ((4, 2, 4, "this line is indented like no line above it: align it with the lines it belongs to"),),
        ((6, 1, 1, "list items and keys stand on one level: indent one of them, or delete the dash"),),
        ((2, 1, 13, "the payload has ended before this text: indent it, or write it as a member of the payload"),),
        (
            (2, 1, 7, "this line has no colon: write it as key: value"),
            (5, 1, 1, "there is no key before this colon: put the text into quotes if it is a value"),
        ),
        (
            (5, 3, 1, "a key is a plain text and no list or mapping; put a text with brackets into quotes"),
            (6, 7, 4, "only mappings can be merged by <<"),
            (7, 16, 5, "this refers to the very value it stands in: write the value out"),
        ),
        ((2, 10, 1, 'this "{" is never closed: write "}" where it ends'),),
        ((2, 16, 1, 'a comma or "]" is missing before this'),),
        ((2, 14, 1, 'this "]" belongs to nothing: delete it, or put the text into quotes'),),
        ((2, 15, 1, "YAML cannot be read from here on: check the quotes, brackets and indentation around this place"),),
        ((1, 17, 1, "YAML does not allow the character U+0007 in a file: delete it or write an escape"),),
        (
            (1, 9, 1, 'unexpected ";" around this key; remove it'),
            (2, 14, 1, 'unexpected ";" after the value; YAML ends a value with its line'),
            (3, 18, 12, "YAML has no escapes in two halves; write \\U0001F600, or the character itself"),
            (6, 5, 2, "the dash is there twice; remove one"),
            (7, 3, 4, "missing dash before this list item"),
            (9, 18, 2, 'the quote (") is there twice; remove one'),
        ),
        (
            (2, 6, 1, "unusual character (U+00A0) that looks like a space or like nothing; use a regular space"),
            (5, 3, 2, "<< is there twice in this mapping; write one list of mappings after a single <<"),
        ),
        ((1, 1, 16, "YAML has no such directive; remove the line, or quote the text if it is none"),),
    ),
    "curl-continuation": (
        ((1, 70, 1, "the command goes on in the next line, here and 2 times more; end each with a backslash"),),
        ((1, 74, 1, "the command goes on in the next line; end this line with a backslash"),),
        ((1, 76, 2, "blanks stand between the backslash and the end of this line; delete them"),),
    ),
    "curl-header-missing": (
        ((1, 1, 4, 'the request lacks the headers "Authorization" and "Content-Type"; add them'),),
        ((1, 1, 4, 'the request lacks the header "Authorization"; add it'),),
        ((3, 15, 10, "the header Content-Type says that the body is no JSON; write application/json"),),
    ),
    "merge-conflict": (
        ((4, 1, 12, "unresolved merge conflict; keep one version and remove the markers"),),
        (
            (
                6,
                1,
                12,
                "unresolved merge conflict, the first of several (1 more in this file); keep one version of each and remove the markers",
            ),
        ),
    ),
    "authorization-header": (
        ((2, 29, 1, 'missing comma before "Organization" in the Authorization header'),),
        ((2, 22, 14, '"Bearer" is not supported here; use "User <secret>, Organization <secret>"'),),
        (
            (
                2,
                22,
                17,
                'the Authorization header lacks "Organization <secret>"; use "User <secret>, Organization <secret>"',
            ),
        ),
        ((2, 22, 51, 'the Authorization header lacks "User <secret>"; use "User <secret>, Organization <secret>"'),),
    ),
    "request-method": (
        ((1, 1, 3, "GET ignores the body and changes nothing; use POST"),),
        ((1, 1, 4, "POST does not change an existing instance; use PATCH or PUT"),),
    ),
    "request-host": (
        ((1, 15, 26, '"console.cloud-elements.com" is the web console; send requests to "api.cloud-elements.com"'),),
    ),
    "element-key-required": (
        (
            (
                1,
                1,
                4,
                "the body does not say which element the instance is of; add element.key, or declare the file as kind create-for-element if the address names it",
            ),
        ),
        ((1, 1, 7, "the element has neither a key nor an id; add the key of the element, such as box"),),
        ((2, 8, 2, "the element key is blank; write the key of the element, such as box"),),
        ((1, 10, 3, "element must be an object with a key, not a string; write the key inside an object"),),
        ((2, 1, 10, '"elementKey" does not name the element; write it as an object with a key: element.key'),),
        ((2, 3, 4, 'the element has no key, but "name"; rename it to key'),),
        ((2, 8, 2, "the element key must be a string, not a number; write the key of the element, such as box"),),
    ),
    "configuration-required": (
        ((1, 1, 7, "the body has no configuration; add the table of the element's settings"),),
        ((4, 16, 15, "configuration must be an object of settings, not an array"),),
        ((4, 1, 6, 'the API does not read "config"; the settings belong in configuration, as one object'),),
        ((4, 16, 39, "configuration must be an object of settings, not a list"),),
    ),
    "name-required": (
        ((1, 1, 7, "the instance has no name; add name with a text that tells it from others"),),
        ((3, 7, 3, "the instance's name is blank; write a text that tells it from others"),),
        ((3, 7, 11, "name must be a string, not an array; write it in quotes"),),
    ),
    "unknown-top-level-property": (
        ((4, 1, 3, 'the API does not know "tag"; did you mean "tags"'),),
        ((1, 1, 7, 'keys are case-sensitive, and "Element" is not known; write "element", "name", "configuration"'),),
        ((4, 1, 11, 'the API does not know "oauthApiKey"; write it into configuration as "oauth.api.key"'),),
        ((4, 1, 5, 'the API does not know "owner" and ignores it; remove it or move it into configuration'),),
    ),
    "configuration-value-type": (((5, 27, 31, "a setting cannot hold an array; write its value as one string"),),),
    "configuration-null-value": (((6, 16, 4, '"oauth.scope" has no value; remove the setting or give it one'),),),
    "misplaced-poller-resource": (
        ((9, 3, 8, 'the polled resource "accounts" belongs into event.poller.configuration; move it there'),),
    ),
    "response-only-property": (
        ((4, 1, 5, '"valid" belongs to responses and does nothing in a request; remove it'),),
        (
            (3, 3, 3, 'in a request an element has only its key or id; remove "hub"'),
            (
                5,
                1,
                13,
                '"eventsEnabled" belongs to responses; to switch events on, set event.notification.enabled instead',
            ),
        ),
    ),
    "misplaced-property": (
        ((5, 3, 4, '"name" belongs to the top level of the body, not into configuration; move it up'),),
        (
            (7, 1, 26, '"event.notification.enabled" is a setting; move it into configuration'),
            (5, 3, 13, '"oauth.api.key" is a setting; move it into configuration'),
        ),
        ((3, 3, 13, 'an element has only its key or id; move "configuration" out of it'),),
        ((5, 1, 13, 'the body has no settings in a configuration; move "oauth.api.key", "oauth.api.secret" into it'),),
        ((1, 1, 8, 'the payload is inside "instance", which the API does not know; write only what is inside'),),
        (
            (
                1,
                1,
                6,
                '"tables" and 1 more are payloads under names; write each into a file of its own, or all into a list',
            ),
        ),
        (
            (4, 1, 17, '"zendesk.subdomain" is a setting; move it into configuration'),
            (
                11,
                5,
                21,
                '"filter.response.nulls" is a setting, not a part of the poller configuration; move it out into configuration',
            ),
        ),
        (
            (4, 1, 8, '"username" is a setting, and configuration has it already; remove it here'),
            (10, 3, 4, '"code" belongs to the grant; move it into providerData'),
        ),
    ),
    "property-type": (
        ((4, 36, 4, "this must be a boolean, not a string"),),
        ((5, 26, 5, "this must be true or false; write true"),),
        ((4, 15, 3, "this must be an object, not a string"),),
    ),
    "element-path-mismatch": (
        ((5, 21, 9, 'the request is for the element "box", but its body names "dropbox"; correct one of the two'),),
    ),
    "placeholder-value": (
        (
            (3, 7, 15, 'the placeholder "<INSTANCE_NAME>" was left in; write the value or a reference such as ${NAME}'),
            (
                5,
                9,
                24,
                "this reads like an instruction, not like a grant code; write the code that the provider returned",
            ),
            (7, 18, 12, 'the placeholder "xxxxxxxxxxxx" was left in; write the value or a reference such as ${NAME}'),
            (8, 31, 13, 'the placeholder "<your-domain>" was left in this value; replace it'),
        ),
        (
            (5, 20, 13, 'the placeholder "<YOUR_TENANT>" was left in this value; replace it'),
            (6, 13, 8, 'the placeholder "USERNAME" was left in; write the value or a reference such as ${NAME}'),
            (7, 13, 10, 'the placeholder "<<password" was left in; write the value or a reference such as ${NAME}'),
            (8, 34, 25, 'the placeholder "<MINUTES>" was left in; write the value or a reference such as ${NAME}'),
        ),
        ((3, 7, 11, 'the placeholder "to be named" was left in; write the value or a reference such as ${NAME}'),),
    ),
    "placeholder-element-key": (
        ((2, 8, 10, '"elementKey" is a placeholder; write the key of the element, such as box'),),
        ((2, 8, 17, '"<The Element Key>" is a placeholder; write the key of the element, such as box'),),
    ),
    "boolean-as-string": (((5, 31, 7, '"event.notification.enabled" is a boolean; write false without quotes'),),),
    "surrounding-whitespace": (
        (
            (7, 16, 18, "the value has white space before and after it; remove it"),
            (3, 17, 1, "the value ends with white space; remove it"),
            (5, 6, 1, "the value starts with white space; remove it"),
        ),
    ),
    "url-malformed": (
        ((5, 23, 8, 'a URL has :// after https, not ";//"; correct it'),),
        ((5, 23, 7, 'a URL starts with https://, not "htps://"; correct it'),),
        (
            (6, 60, 1, "a URL cannot contain white space; remove it or write %20"),
            (5, 23, 19, "this is not an absolute URL; put https:// in front of it"),
            (7, 20, 7, "this is not a URL; write one that starts with https://"),
        ),
        ((5, 36, 49, "2 URLs in one value; write the one that is meant"),),
    ),
    "url-host": (
        (
            (
                5,
                31,
                16,
                'the host "my_login.acme.io" has an underscore, which a host name cannot have; correct the name',
            ),
            (6, 44, 17, 'the host "cloud-element.com" looks like a misspelling; did you mean "cloud-elements.com"'),
        ),
        (
            (5, 36, 1, 'a host name cannot have a ","; correct it'),
            (6, 44, 14, 'the host "hooks..acme.io" has two dots in a row; correct the name'),
        ),
    ),
    "subdomain-is-url": (
        ((5, 22, 24, 'this is a whole address where the element asks for the subdomain alone; write "acme"'),),
        ((5, 22, 5, "this is a whole address where the element asks for the subdomain alone; write the subdomain"),),
    ),
    "masked-value": (
        ((6, 13, 10, '"password" holds the mask of a response; write the value or a reference such as ${NAME}'),),
    ),
    "empty-value": (((5, 18, 2, '"marketo.scope" is blank; give it a value or remove it'),),),
    "url-residue": (
        (
            (5, 9, 22, "the URL is wrapped in < >; remove them"),
            (6, 64, 2, "the path of this URL has an empty segment; write what belongs between the slashes"),
        ),
        ((5, 65, 15, '"page.elementKey" is the name of a template variable that was not replaced; write its value'),),
    ),
    "url-not-production": (
        (
            (
                5,
                31,
                13,
                '"mycoolapp.com" is a sample host of documentation; write an address of your own before this is sent',
            ),
            (6, 43, 9, 'the platform cannot reach "localhost"; write a public address before this is sent'),
        ),
        (
            (
                5,
                30,
                9,
                '"127.0.0.1" is the machine of whoever logs in; use a public redirect address before this is sent',
            ),
        ),
    ),
    "number-as-string": (((5, 34, 4, '"event.poller.refresh_interval" is a number; write it without quotes'),),),
    "alternatives-in-value": (((5, 17, 16, 'this names two alternatives, "oauth2" and "apiKey"; keep one'),),),
    "invisible-character": (
        (
            (3, 13, 6, "the invisible character U+200B is part of this value; remove it"),
            (5, 11, 6, "the invisible character U+00AD is part of this value; remove it"),
            (7, 21, 6, "the invisible character U+2060 is part of this value; remove it"),
        ),
    ),
    "events-callback-url-missing": (
        (
            (
                5,
                3,
                26,
                'events are on, but nothing says where to send them; add "event.notification.callback.url" with a URL that receives them, or suppress this if only formulas use the events',
            ),
        ),
        ((6, 36, 3, 'events are on, but their callback URL is " "; write the URL that receives them'),),
        ((6, 36, 5, "events are on, but their callback URL is false; write the URL that receives them"),),
    ),
    "events-not-enabled": (
        (
            (
                5,
                3,
                31,
                'nothing switches events on, so "event.notification.callback.url", "event.vendor.type" and "event.objects" do nothing; add event.notification.enabled: true',
            ),
        ),
        (
            (
                5,
                3,
                31,
                'nothing switches events on, so "event.notification.callback.url" does nothing; add event.notification.enabled: true',
            ),
        ),
        (
            (
                5,
                31,
                5,
                'events are off, so "event.notification.callback.url" does nothing; switch them on or remove the setting',
            ),
        ),
        (
            (
                5,
                31,
                5,
                'events are off, so "event.vendor.type" and "event.notification.callback.url" do nothing; switch them on or remove the settings',
            ),
        ),
    ),
    "webhook-with-poller-settings": (
        (
            (
                8,
                3,
                29,
                'changes arrive by webhook, so "event.poller.refresh_interval" has no effect; remove the setting, or poll',
            ),
        ),
        (
            (
                5,
                3,
                29,
                'changes arrive by webhooks, so "event.poller.refresh_interval" and "event.poller.urls" have no effect; remove the settings, or poll',
            ),
        ),
        (
            (
                7,
                3,
                29,
                'box is documented to report changes by webhook only, and "event.poller.refresh_interval" is for polling; remove the setting',
            ),
        ),
        (
            (
                7,
                3,
                29,
                'shopify is documented to report changes by webhook only, and "event.poller.refresh_interval" and "event.poller.urls" are for polling; remove the settings',
            ),
        ),
    ),
    "polling-without-resources": (
        (
            (
                7,
                22,
                7,
                "polling is asked for, but nothing says what to poll; add event.poller.configuration with the resources",
            ),
        ),
        (
            (
                7,
                22,
                7,
                'polling is asked for, but nothing says what to poll; add event.poller.configuration with resources such as "users"',
            ),
        ),
        (
            (
                7,
                22,
                7,
                "polling is asked for, but nothing says what to poll; add event.objects with the names of the objects, separated by commas",
            ),
        ),
        (
            (
                5,
                3,
                26,
                "sapc4ccrm is documented to report changes by polling only, and nothing says what to poll; add event.poller.configuration with the resources",
            ),
        ),
    ),
    "poller-interval-value": (
        ((5, 34, 10, '"15 minutes" is no polling interval; write a whole number of minutes, 1 or more'),),
        ((5, 34, 1, '"0" is no polling interval; write a whole number of minutes, 1 or more'),),
        ((5, 34, 3, '"2.5" is no polling interval; write a whole number of minutes, 1 or more'),),
        ((5, 34, 4, "a polling interval is a whole number of minutes, not a boolean; write a number such as 15"),),
    ),
    "poller-resource-fields": (
        (
            (15, 12, 25, 'url of the polled resource "contacts" must be a string, not an array'),
            (9, 13, 21, 'the polled resource "groups" must be an object with url and idField, not a string'),
            (10, 17, 53, 'the polled resource "priorities" must be an object with url and idField, not a string'),
            (8, 5, 7, 'the polled resource "tickets" has no url and no idField; the poller needs both url and idField'),
            (6, 5, 5, 'the polled resource "users" has no idField; the poller needs both url and idField'),
            (13, 16, 2, 'idField of the polled resource "agents" is blank; fill it in'),
        ),
        ((5, 3, 26, "a resource stands here without a name; write it as a member whose key names the resource"),),
        ((5, 33, 7, 'the polled resource "users" has no idField; the poller needs both url and idField'),),
    ),
    "poller-resource-unknown-key": (
        ((10, 9, 21, '"createdCheckTolerance" belongs beside datesConfiguration, not into it; move it out'),),
        ((8, 7, 7, 'a polled resource has no "idFeild"; write "idField"'),),
        (
            (10, 7, 16, '"createdDateField" belongs into datesConfiguration; move it there'),
            (
                9,
                7,
                5,
                'a polled resource has no "xPath" here; known are "url", "idField", "datesConfiguration", "filterByUpdatedDate", "createdCheckTolerance", "pageSize" and 9 more',
            ),
        ),
        (
            (
                5,
                82,
                6,
                'a polled resource has no "page" here; known are "url", "idField", "datesConfiguration", "filterByUpdatedDate", "createdCheckTolerance", "pageSize" and 9 more',
            ),
        ),
    ),
    "poller-url-quotes": (
        ((7, 35, 2, "the quote at the end of the poller URL closes nothing; remove it"),),
        ((7, 46, 1, "this quote of the poller URL has no partner; put the whole value between two quotes"),),
        ((5, 76, 2, "the quote at the end of the poller URL closes nothing; remove it"),),
    ),
    "poller-url-template": (
        (
            (
                7,
                55,
                12,
                'the platform does not know "${DateTimeZone:PST:yyyy-MM-dd}"; write "dateTimeZone" in exactly this case',
            ),
        ),
        (
            (
                7,
                55,
                12,
                'the platform does not know "${518862600}"; write a time template such as ${gmtDate:yyyy-MM-dd}',
            ),
            (10, 55, 8, 'the platform does not know "${date:}"; write ${date:yyyy-MM-dd}'),
            (13, 52, 21, 'the template "${gmtDate:yyyy-MM-dd\'" is not closed; write a brace after its pattern'),
        ),
    ),
    "event-poller-urls-format": (
        ((5, 22, 49, "this looks like several names run together; write | between two names"),),
    ),
    "callback-url-element": (
        ((5, 90, 3, 'this callback is for "box", but the instance is of "square"; write the key of its element'),),
        ((5, 83, 8, 'this callback of the platform names no element; write "bamboohr" at its end'),),
    ),
    "event-vendor-type-value": (
        ((5, 22, 7, '"Polling" is no vendor type; write "polling"'),),
        ((5, 22, 4, '"push" is no vendor type; write polling or webhook'),),
        ((5, 22, 9, "a vendor type is polling or webhook, not an array"),),
        ((5, 22, 8, '"webhooks" is spelt "webhook" in these files'),),
    ),
    "poller-configuration-invalid": (
        ((5, 31, 17, "the string of a poller configuration must hold JSON, and here that is broken; write an object"),),
        ((5, 72, 1, "the string of a poller configuration must hold JSON, and here that is broken; write an object"),),
        ((5, 31, 22, "the string of a poller configuration must hold an object of resources, not an array"),),
        ((7, 31, 2, "the poller configuration is empty; write an object of resources, or leave it out"),),
    ),
    "poller-date-format": (
        ((10, 40, 1, "the quote at the end of the date pattern closes nothing; remove it"),),
        (
            (
                10,
                28,
                26,
                "\"10 digit integer Unix time\" is no date pattern; write one such as yyyy-MM-dd'T'HH:mm:ssXXX, or milliseconds, seconds or epoch",
            ),
            (11, 49, 1, "this quote of the date pattern has no partner; put literal text between two quotes"),
            (16, 28, 4, "YYYY is the year that a week belongs to, which is wrong around New Year; write yyyy"),
            (16, 36, 2, "DD is the day of the year; write dd for the day of the month"),
            (17, 48, 1, '"o" stands for nothing in a date pattern; put literal text between quotes'),
            (7, 65, 3, "a year of three letters is read as one of two digits by some; write yyyy"),
            (13, 67, 2, "mm is the minute; write MM for the month"),
        ),
        (
            (10, 28, 4, "YYYY is the year that a week belongs to, which is wrong around New Year; write yyyy"),
            (10, 36, 2, "DD is the day of the year; write dd for the day of the month"),
            (11, 34, 3, "a year of three letters is read as one of two digits by some; write yyyy"),
            (7, 70, 2, "DD is the day of the year; write dd for the day of the month"),
        ),
        ((9, 64, 1, "a date pattern cannot hold a T without quotes; write 'T'"),),
    ),
    "poller-dates-incomplete": (
        (
            (
                9,
                7,
                18,
                'the dates of the polled resource "invoices" lack "updatedDateField" and "updatedDateFormat"; the poller needs both dates, each with field and format',
            ),
            (
                15,
                7,
                18,
                'the dates of the polled resource "orders" lack "updatedDateField", "updatedDateFormat", "createdDateField" and "createdDateFormat"; the poller needs both dates, each with field and format',
            ),
        ),
        (
            (
                6,
                5,
                8,
                'every documented resource of zohocrm has datesConfiguration, and "accounts" has none; add it, unless its records have no dates',
            ),
        ),
    ),
    "callback-url-host": (
        (
            (
                5,
                31,
                19,
                '"4f2a.ngrok-free.app" is a tunnel to one machine; use an address that stays before this is sent',
            ),
            (6, 44, 8, 'the platform cannot reach "10.0.4.7", an address of a private network; use a public one'),
        ),
        ((5, 43, 7, 'the platform cannot reach "jenkins", a name in your own network; use a public host'),),
        (
            (
                5,
                44,
                12,
                '"webhook.site" shows what it receives to others; use an address of your own before this is sent',
            ),
        ),
        (
            (
                5,
                44,
                26,
                '"console.cloud-elements.com" is the platform, which reads no events at this address; use that of your receiver',
            ),
        ),
    ),
    "polling-by-objects": (
        (
            (
                8,
                3,
                26,
                'sfdc is documented to poll what event.objects names, not "event.poller.configuration"; write the names of the objects there, separated by commas',
            ),
        ),
    ),
    "poller-resource-unknown": (
        (
            (6, 5, 12, 'servicemax is not documented to poll "work-orderss"; did you mean "work-orders"?'),
            (
                9,
                5,
                9,
                'servicemax is documented to poll "installed-products", "order-parts", "products", "service-contracts" and "work-orders", not "paintings"; check that it has this resource',
            ),
        ),
    ),
    "event-vendor-type-missing": (
        ((5, 3, 26, '"sharefile" can poll and take webhooks; add event.vendor.type to say which is meant'),),
    ),
    "event-vendor-type-unsupported": (
        ((5, 22, 7, '"box" is documented to receive events by webhook, not by "polling"'),),
        ((5, 31, 4, 'no events are documented for "brighttalk"; switch them off unless you know better'),),
    ),
    "polling-without-interval": (
        (
            (
                5,
                3,
                17,
                'the element\'s default decides how often this polls; add "event.poller.refresh_interval" with a number of minutes',
            ),
        ),
        (
            (
                5,
                3,
                26,
                'the element\'s default decides how often this polls; add "event.poller.refresh_interval" with a number of minutes',
            ),
        ),
    ),
    "poller-url-server-time": (
        ((7, 50, 4, "date is the server's local time; write gmtDate unless the provider expects that"),),
    ),
    "poller-url-not-incremental": (
        ((7, 12, 20, 'every poll of "users" asks for all records; add a condition with a time to the URL'),),
    ),
    "poller-same-date-field": (
        (
            (
                12,
                27,
                13,
                '"date_modified" is the date of change and of creation; name two, or add filterByUpdatedDate: false',
            ),
        ),
    ),
    "poller-resource-name": (
        (
            (6, 5, 17, 'events will carry the name "/changed-messages"; write it without the slash at its start'),
            (9, 5, 9, 'events will carry the name "labels "; write it without the blanks around it'),
            (12, 5, 10, 'the polled resource "<RESOURCE>" still has a placeholder for a name; write its name'),
        ),
    ),
    "poller-url-hub": (
        ((7, 18, 3, '"bigcommerce" belongs to the hub "ecommerce", not "crm"; check that the URL is its own'),),
    ),
    "poller-url-path": (
        (
            (7, 12, 17, "a poller URL starts with a slash; start it with /hubs/"),
            (10, 12, 64, "a poller URL is a path of the API without a host; start it with /hubs/"),
        ),
        ((7, 12, 12, "a poller URL starts with a slash; start it with /hubs/"),),
    ),
    "shared-callback-url": (
        (
            (
                6,
                36,
                26,
                "the events of dropbox go to an address named after box, which box uses too; give dropbox an address of its own",
            ),
        ),
    ),
    "oauth-keys-missing": (
        (
            (
                6,
                1,
                13,
                'the grant cannot be redeemed without "oauth.api.secret" and "oauth.callback.url"; add what is missing to the configuration',
            ),
        ),
        (
            (
                8,
                1,
                13,
                'the grant cannot be redeemed without "oauth.callback.url"; add what is missing to the configuration',
            ),
        ),
    ),
    "oauth2-code-missing": (
        ((1, 1, 7, "there are OAuth credentials but no grant; add providerData with the code from the provider"),),
        ((4, 1, 12, "providerData is empty; write the code from the provider into it"),),
        ((4, 1, 12, "box takes an OAuth code, and providerData has none; add the one from the provider"),),
        (
            (
                1,
                1,
                7,
                "the platform refuses servicemax without an OAuth code; add providerData with the code from the provider",
            ),
        ),
        ((1, 1, 7, "OAuth is chosen, but there is no grant; add providerData with the code from the provider"),),
    ),
    "oauth1-provider-data": (
        ((4, 1, 12, 'an OAuth 1 grant is oauth_token, oauth_verifier and secret; add "oauth_verifier" and "secret"'),),
        ((5, 3, 4, "code is OAuth 2, the rest of this grant is OAuth 1; keep the one that the element uses"),),
        ((4, 1, 12, "this is a grant of OAuth 1, but box uses OAuth 2; use its code"),),
        (
            (
                5,
                3,
                4,
                "code is a grant of OAuth 2, but twitter uses OAuth 1; use oauth_token, oauth_verifier and secret",
            ),
        ),
    ),
    "provider-data-unexpected": (
        ((4, 1, 12, '"greenhouse" does not use OAuth (it uses basic), so providerData has no use; remove it'),),
    ),
    "external-authentication": (
        ((4, 25, 7, "externalAuthentication is initial or none, not \"Initial\"; did you mean 'initial'?"),),
        (
            (
                4,
                25,
                7,
                "initial brings tokens of your own; add oauth.user.refresh_token or oauth.user.token to the configuration",
            ),
        ),
    ),
    "oauth-proxy-shape": (
        ((4, 13, 10, "oauthProxy must be an object with isOauthProxy and oauthProxyName, not a string"),),
        (
            (4, 1, 10, 'oauthProxy lacks "oauthProxyName"; it needs isOauthProxy: true and the name of the proxy'),
            (5, 17, 6, "isOauthProxy must be true or false, not a string"),
        ),
        ((6, 19, 2, "oauthProxyName must be the name of the proxy, not a blank"),),
    ),
    "authentication-type-value": (
        ((5, 24, 6, '"Custom" differs in case from what "netsuiteerpv2" takes; write "custom"'),),
        ((5, 24, 16, '"oauth2 OR apiKey" names several ways to authenticate; choose one of "oauth2" and "apiKey"'),),
        ((5, 24, 8, '"hubspot" does not take "password"; write one of "oauth2" and "apiKey"'),),
    ),
    "provider-data-unknown-key": (((5, 3, 3, "\"cod\" is no known part of a grant; did you mean 'code'?"),),),
    "grant-value": (
        ((5, 9, 60, 'this is a whole address, not "code"; use only the value after code= in it'),),
        ((5, 9, 12, "use only the value after code=, without anything around it"),),
        ((5, 9, 22, 'use only "code", without the parameters that follow it in the address'),),
        ((5, 9, 12, '"code" seems to be still URL-encoded; decode it'),),
    ),
    "other-authentication-settings": (
        (
            (
                7,
                3,
                13,
                '"oauth.api.key" and "oauth.api.secret" belong to authentication.type "oauth2", but "apiKey" is chosen; remove them, or choose "oauth2"',
            ),
        ),
        (
            (
                12,
                3,
                13,
                '"user.password" belongs to authentication.type "basic", but "custom" is chosen; remove it, or choose "basic"',
            ),
        ),
        (
            (
                5,
                24,
                6,
                '"custom" is chosen, but all settings are those of "basic"; write "basic", or the settings of "custom"',
            ),
        ),
    ),
    "hardcoded-secret": (
        (
            (5, 9, 16, "this grant code works once and stays in the file's history; write a reference as ${CODE}"),
            (7, 18, 14, '"oauth.api.key" holds a client id in plain text; consider a reference as ${NAME}'),
            (
                8,
                21,
                14,
                '"oauth.api.secret" holds a credential in plain text; keep it elsewhere and write a reference as ${NAME}',
            ),
        ),
    ),
    "secret-in-url": (
        (
            (5, 21, 8, "this URL holds a user name or password before the host; take it out of the address"),
            (6, 61, 16, 'this URL carries a credential in its parameter "api_key"; take it out of the address'),
        ),
    ),
    "signature-key-weak": (
        ((5, 37, 7, "the signature key has 7 characters; take 16 random ones or more"),),
        ((5, 37, 21, "the signature key holds white space; take 16 random characters or more without any"),),
    ),
    "url-insecure": (((5, 36, 4, "this address is not encrypted; use https"),),),
    "signature-key-missing": (
        ((5, 3, 26, "events are on without a signature key; add event.notification.signature.key"),),
    ),
    "weak-password": (
        ((6, 13, 5, "the password is shorter than eight characters; take a longer one"),),
        ((6, 18, 7, "the password is one of those that everybody tries first; take another one"),),
    ),
    "shared-secret": (
        ((5, 13, 15, "the same secret stands in another payload; keep it in one place and write ${NAME} here"),),
    ),
    "secret-in-command": (
        ((2, 21, 17, "the header holds the user's secret in plain text; keep it elsewhere and write a variable here"),),
    ),
    "tags-type": (
        ((4, 7, 5, "tags must be an array of strings; put the tag into square brackets"),),
        ((4, 11, 7, "tags must be an array of strings; put the tag into square brackets"),),
        ((4, 11, 14, "tags must be an array of strings; write each tag as a string of its own in square brackets"),),
        ((4, 7, 11, "tags must be an array of strings; remove the quotes around the array"),),
        (
            (4, 12, 26, "a tag must be a string; write the name of the tag alone"),
            (4, 40, 1, "a tag must be a string, not a number; write it in quotes"),
        ),
        ((4, 7, 13, "tags must be an array of strings, not an object"),),
    ),
    "tag-blank-or-duplicate": (
        ((6, 5, 2, "this tag is blank; remove it"), (7, 5, 5, "this tag repeats another one; remove it")),
    ),
    "element-key-format": (
        ((2, 8, 3, '"Box" is not how this element\'s key is written; write "box"'),),
        ((2, 8, 12, '"Our Archive!" cannot be an element key; a key has only lower-case letters, digits, - and _'),),
    ),
    "configuration-key-typo": (
        (
            (5, 3, 16, '"oauth.api.secert" looks like a misspelling of "oauth.api.secret"; correct it'),
            (6, 3, 17, '"vendor.event.type" looks like a misspelling of "event.vendor.type"; correct it'),
        ),
    ),
    "configuration-key-whitespace": (
        ((5, 3, 26, 'the key "freshbooks.site.address " has white space around it; remove it'),),
        (
            (
                5,
                3,
                24,
                'the key "Fresh Books.site.address" has white space in it, which no setting has; correct the key',
            ),
        ),
    ),
    "markup-in-name-or-tag": (
        (
            (3, 7, 3, 'the platform strips markup such as "<b>" from names and tags; write plain text'),
            (5, 6, 5, 'the platform strips markup such as "&amp;" from names and tags; write plain text'),
        ),
    ),
    "tag-control-character": (
        (
            (3, 11, 2, "this text holds the control character U+0009; remove it"),
            (5, 11, 2, "this text holds the control character U+000A; remove it"),
        ),
    ),
    "tags-missing": (((1, 1, 7, "the instance has no tags; add an array of at least one"),),),
    "name-generic": (
        ((3, 7, 14, 'the name "API Instance 2" does not say what the instance is for; write a telling one'),),
    ),
    "duplicate-instance-name": (
        ((3, 7, 9, 'another box instance is called "Contracts" too; give each instance a name of its own'),),
    ),
    "element-key-unknown": (
        ((2, 8, 6, 'unknown element "dropbx"; did you mean "dropbox"?'),),
        ((2, 8, 10, 'unknown element "salesforce"; did you mean "sfdc" (Salesforce Sales Cloud)?'),),
        (
            (
                2,
                8,
                8,
                'unknown element "netsuite"; did you mean one of "netsuitecrmv2", "netsuiteerpv2", "netsuitefinancev2" and "netsuitehcv2"?',
            ),
        ),
        (
            (
                2,
                8,
                11,
                'unknown element "our-archive"; check the key, or declare a private element under elements in the config',
            ),
        ),
    ),
    "configuration-key-unknown": (
        ((5, 3, 16, 'box does not document a setting "box.archive.mode"; check the spelling or remove it'),),
    ),
    "configuration-key-foreign": (
        (
            (
                2,
                8,
                7,
                "every setting here belongs to \"salescloud\", none to zendesk; correct the element's key, or write zendesk's own settings",
            ),
        ),
        (
            (
                2,
                8,
                7,
                "every setting here belongs to \"shopify\", none to zendesk; correct the element's key, or write zendesk's own settings",
            ),
        ),
        (
            (
                7,
                3,
                16,
                '"signature.secret" is a setting of "sageone", not of bamboohr, which needs company.name instead',
            ),
        ),
        ((5, 3, 17, '"zendesk.subdomain" is a setting of "zendesk", not of box; remove it or write box\'s own'),),
        ((5, 3, 10, '"public.key" is not a setting of linkedin, although its page shows it; remove it'),),
    ),
    "configuration-parameter-required": (
        (
            (
                4,
                1,
                13,
                'bamboohr seems to need "company.name", which its documentation does not call optional; add what is missing to the configuration',
            ),
        ),
        ((4, 1, 13, 'every documented body of postgresql has "password"; add what is missing to the configuration'),),
        (
            (
                4,
                1,
                13,
                'a public definition of discordbot requires "bot.token"; add what is missing, unless yours is a variant',
            ),
        ),
        (
            (
                4,
                1,
                13,
                'every documented body of stripe has "api.key", or "username"; add what is missing to the configuration',
            ),
        ),
        (
            (
                4,
                1,
                13,
                'netsuitecrmv2 needs "netsuite.sandbox" and seems to need "user.password"; add what is missing to the configuration',
            ),
        ),
        ((4, 1, 13, 'netsuitecrmv2 needs "netsuite.single.session.key"; add what is missing to the configuration'),),
    ),
    "setting-value": (
        ((6, 14, 12, 'plaid does not take this value of "subdomain"; did you mean "development"?'),),
        ((5, 14, 4, 'plaid does not take this value of "subdomain"; use "sandbox", "production" or "development"'),),
        ((5, 14, 6, 'plaid does not take this value of "subdomain"; use "sandbox", "production" or "development"'),),
        ((5, 19, 5, '"clover.sandbox" is a switch of clover; use true or false'),),
        ((5, 21, 1, '"paypalv2.sandbox" is a switch of paypalv2; use true or false'),),
    ),
    "retired-by-provider": (
        (
            (
                2,
                8,
                8,
                "LinkedIn ended version 1 of its API on 2019-05-01; check that this element still works (https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/migration-faq)",
            ),
        ),
        (
            (
                5,
                24,
                6,
                "HubSpot ended its API keys on 2022-11-30; choose another way to authenticate (https://community.hubspot.com/t5/Developer-Announcements/Upcoming-API-Key-Sunset/td-p/642739)",
            ),
        ),
        (
            (
                5,
                3,
                28,
                "HubSpot ended its API keys on 2022-11-30; choose another way to authenticate (https://community.hubspot.com/t5/Developer-Announcements/Upcoming-API-Key-Sunset/td-p/642739)",
            ),
        ),
    ),
    "yaml-nested-key": (
        ((6, 3, 5, 'settings are flat: write "oauth.api.key" and "oauth.api.secret" instead of nested tables'),),
    ),
    "yaml-quoting-date-pattern": (
        (
            (13, 38, 1, "the T of a date pattern needs quotes of its own; write 'T' and the whole in double quotes"),
            (8, 67, 1, "the T of a date pattern needs quotes of its own; write 'T' and the whole in double quotes"),
        ),
        ((7, 28, 26, "the quotes inside this date pattern end the YAML text early; put the whole into double quotes"),),
    ),
    "yaml-implicit-type": (
        (
            (3, 7, 4, 'YAML reads "2024" as a number, but a text belongs here; put it in quotes'),
            (5, 5, 4, 'YAML reads "1.10" as a number, but a text belongs here; put it in quotes'),
            (7, 31, 3, 'not every YAML reader takes "yes" for a boolean; write true'),
            (8, 13, 8, 'YAML reads "12345678" as a number, but a text belongs here; put it in quotes'),
            (9, 18, 4, 'YAML reads "0042" as a number and sends something else; put it in quotes'),
            (10, 16, 4, '"0o17" is a string in YAML 1.1 and a number in YAML 1.2; put it in quotes'),
        ),
    ),
    "yaml-block-newline": (((5, 16, 1, "this block adds a line break to the value; write |- to leave it out"),),),
    "yaml-mark-in-value": (
        (
            (2, 12, 1, 'YAML reads "," as part of this value; remove it, or quote the whole value'),
            (3, 7, 11, "YAML reads typographic quotes as part of the value; use straight quotes"),
            (5, 10, 1, 'YAML reads """ as part of this value; remove it, or quote the whole value'),
            (6, 10, 2, "YAML reads this as a comment; quote the whole value if it is part of it"),
        ),
    ),
    "rule-failed": (
        ((1, 1, 19, "the rule some-rule failed on this payload with KeyError; the other rules were still applied"),),
    ),
    "limit-exceeded": (((1, 223, 1, "more than 200 nested levels: what goes beyond was not checked"),),),
    "suppression-blanket": (
        (
            (
                4,
                19,
                49,
                'this suppresses every rule: name those that are meant in brackets, such as "surrounding-whitespace"',
            ),
        ),
    ),
    "suppression-unknown-rule": (
        ((4, 42, 23, "there is no rule \"surrounding-whitespaces\"; did you mean 'surrounding-whitespace'?"),),
        ((3, 17, 11, "there is no directive \"ignore-fiel\"; did you mean 'ignore-file'?"),),
        (
            (
                3,
                35,
                14,
                "this comment suppresses nothing; name the rules in square brackets, as in ignore[name-generic]",
            ),
        ),
    ),
    "suppression-unused": (
        ((4, 1, 70, 'this comment suppresses "surrounding-whitespace", which finds nothing there: delete it'),),
        ((4, 19, 69, 'this comment suppresses "tag-control-character", which finds nothing there: delete it'),),
    ),
    "suppression-expired": (
        ((3, 13, 73, "this comment held until 2024-01-31: correct what it suppressed, or give it a new date"),),
        ((3, 56, 4, 'no date after "until", so this comment suppresses nothing; write one as YYYY-MM-DD'),),
        ((3, 56, 8, "write the date as 9999-05-01"),),
    ),
    "suppression-reason-missing": (((4, 19, 46, "this suppression gives no reason: write it behind the brackets"),),),
    "baseline-stale": (
        ((2, 1, 124, "name-generic no longer finds this in box.yaml: run `instancelint baseline --prune`"),),
    ),
    "baseline-renamed": (
        (
            (
                2,
                1,
                124,
                "box.yaml is now contracts.json, and its findings are still known: run `instancelint baseline --update`",
            ),
        ),
    ),
}
