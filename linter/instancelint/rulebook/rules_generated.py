"""
What `instancelint rule` shows of rules without loading or running them. Written by `python linter/tools`.

`PLACES` holds for each bad example of a rule what is found in it: line, column, width and message.
"""

SUMMARIES = {
    "json-missing-comma": "Missing comma between two members or items.",
    "json-trailing-comma": "Trailing comma before a closing bracket.",
    "json-comment": "Comment in JSON.",
    "json-unescaped-quote": "Unescaped double quote inside a string.",
    "json-smart-quotes": "Typographic quotes around a key, a value or the body of a command.",
    "json-extra-content": "Text before, after or inside the payload.",
    "duplicate-key": "Duplicate key in one object.",
    "curl-apostrophe": "Apostrophe inside a single-quoted body.",
    "json-broken-string": "String without its opening or closing quote, or with a raw line break or control character.",
    "json-unbalanced-brackets": "Missing, extra or mismatched bracket.",
    "json-syntax": "Other JSON syntax error.",
    "json-single-quotes": "Single quotes or backticks around a key or value.",
    "json-unquoted-key": "Unquoted key.",
    "json-non-finite-number": "NaN or Infinity as a number.",
    "byte-order-mark": "Byte-order mark at the start of a JSON file.",
    "invalid-utf8": "File that is not encoded as UTF-8.",
    "nul-character": "NUL character in the payload.",
    "lone-surrogate": "Lone surrogate escape.",
    "yaml-syntax": "YAML syntax error.",
    "curl-continuation": "Command that continues on the next line without a backslash.",
    "curl-header-missing": "Request that creates an instance without a required header.",
    "merge-conflict": "Unresolved merge conflict.",
    "authorization-header": "Authorization header in a form that the platform does not accept.",
    "request-method": "Payload sent with the wrong method.",
    "request-host": "Request to the web console instead of the API.",
    "curl-unescaped-quote": "Double quotes inside a double-quoted body.",
    "request-blank-line": "Body of a request file without a blank line above it.",
    "curl-unclosed-quote": "Body of a command without its closing quote.",
    "curl-dash": "Option of a command that begins with a typographic dash.",
    "element-key-required": "No usable reference to an element.",
    "configuration-required": "Missing configuration.",
    "name-required": "Missing instance name.",
    "unknown-top-level-property": "Unknown top-level property.",
    "configuration-value-type": "Array or object as a configuration value.",
    "configuration-null-value": "Setting without a value.",
    "misplaced-poller-resource": "Polled resource next to `event.poller.configuration` instead of inside it.",
    "response-only-property": "Response field in a request.",
    "misplaced-property": "Key at the wrong level.",
    "property-type": "Value of the wrong type.",
    "element-path-mismatch": "Different elements in URL and body.",
    "placeholder-value": "Placeholder that was not replaced.",
    "placeholder-element-key": "Placeholder as the element key.",
    "boolean-as-string": "Boolean in quotes.",
    "surrounding-whitespace": "Leading or trailing whitespace.",
    "url-malformed": "Value that should be an absolute URL but is not.",
    "url-host": "Host name or port that cannot exist, or a host that is one letter away from the platform's.",
    "subdomain-is-url": "Full URL where only the subdomain is expected.",
    "masked-value": "Masked value copied from a response.",
    "empty-value": "Empty value.",
    "url-residue": "URL with leftovers of a template: a doubled slash, the name of a variable, or brackets or quotes around it.",
    "url-not-production": "URL of a documentation sample or of the local machine.",
    "number-as-string": "Number in quotes.",
    "alternatives-in-value": "Two alternatives in one value.",
    "invisible-character": "Invisible character in a value.",
    "events-callback-url-missing": "Events enabled without a callback URL.",
    "events-not-enabled": "Event settings without effect because events are not enabled.",
    "webhook-with-poller-settings": "Poller settings for an instance that uses webhooks.",
    "polling-without-resources": "Polling without resources to poll.",
    "poller-interval-value": "Polling interval that is not a whole number of minutes.",
    "poller-resource-fields": "Polled resource without a URL or ID field.",
    "poller-resource-unknown-key": "Unknown key in a polled resource.",
    "poller-url-quotes": "Unbalanced quote in a poller URL.",
    "poller-url-template": "Poller URL template that the platform does not support.",
    "event-poller-urls-format": "List of polled resources without separators.",
    "callback-url-element": "Event callback URL of another element.",
    "event-vendor-type-value": "Unknown vendor type.",
    "poller-configuration-invalid": "Poller configuration string that is not a JSON object.",
    "poller-date-format": "Date pattern that the platform cannot read, or misreads.",
    "poller-dates-incomplete": "Incomplete date configuration.",
    "callback-url-host": "Callback URL that cannot be reached, or that others can read.",
    "polling-by-objects": "Polled resources for an element that polls objects.",
    "poller-resource-unknown": "Polled resource that is not documented for the element.",
    "event-vendor-type-missing": "Missing choice between polling and webhooks.",
    "event-vendor-type-unsupported": "Event type that is not documented for the element.",
    "polling-without-interval": "Polling without an interval.",
    "poller-url-server-time": "Poller URL in the server's local time.",
    "poller-url-not-incremental": "Poller URL that requests all records each time.",
    "poller-same-date-field": "Same field for both dates of a record.",
    "poller-resource-name": "Suspicious name of a polled resource.",
    "poller-url-hub": "Poller URL of another hub than the element's.",
    "poller-url-path": "Poller URL that is not a path of the API.",
    "shared-callback-url": "Event callback URL named after another element that also uses it.",
    "oauth-keys-missing": "Grant without the OAuth settings of its app.",
    "oauth2-code-missing": "OAuth credentials without a grant.",
    "oauth1-provider-data": "Incomplete or mixed OAuth 1 grant, or a grant of the wrong OAuth version.",
    "provider-data-unexpected": "Grant for an element that does not use OAuth.",
    "external-authentication": "Invalid external authentication, or no token for it.",
    "oauth-proxy-shape": "Invalid OAuth proxy.",
    "authentication-type-value": "Authentication type that the element does not have.",
    "provider-data-unknown-key": "Unknown field of a grant.",
    "grant-value": "Grant that is encoded, or not the grant alone.",
    "other-authentication-settings": "Settings of an authentication type that is not selected.",
    "hardcoded-secret": "Plain-text credential in the file.",
    "secret-in-url": "Credential in a URL.",
    "signature-key-weak": "Weak signature key.",
    "url-insecure": "Insecure URL.",
    "signature-key-missing": "Events without a signature key.",
    "weak-password": "Weak password.",
    "shared-secret": "Same secret in several payloads.",
    "secret-in-command": "User or organization secret in a command.",
    "tags-type": "Tags that are not an array of strings.",
    "tag-blank-or-duplicate": "Blank or duplicate tag.",
    "element-key-format": "Invalid element key.",
    "configuration-key-typo": "Misspelt setting.",
    "configuration-key-whitespace": "Whitespace in the key of a setting.",
    "markup-in-name-or-tag": "HTML in the name or in a tag.",
    "tag-control-character": "Control character in the name or in a tag.",
    "tags-missing": "Missing tags.",
    "name-generic": "Generic instance name.",
    "duplicate-instance-name": "Same instance name in two payloads of one element.",
    "element-key-unknown": "Unknown element.",
    "configuration-key-unknown": "Setting that the element does not document.",
    "configuration-key-foreign": "Setting of another element.",
    "configuration-parameter-required": "Required setting missing.",
    "setting-value": "Invalid value for a setting of the element.",
    "retired-by-provider": "Element, or way to use it, that the provider has discontinued.",
    "yaml-nested-key": "Dotted key written as nested mappings.",
    "yaml-quoting-date-pattern": "Date pattern that lost its quotes to YAML.",
    "yaml-implicit-type": "Unquoted YAML value that is read as another type.",
    "yaml-block-newline": "Block scalar that adds a line break to a one-line value.",
    "yaml-mark-in-value": "Stray mark that YAML reads as part of a value, or as its end.",
    "rule-failed": "Rule that failed on a payload.",
    "limit-exceeded": "File beyond a limit of the linter.",
    "suppression-blanket": "Suppression of every rule.",
    "suppression-unknown-rule": "Suppression that cannot be read, or that names an unknown rule.",
    "suppression-unused": "Unused suppression.",
    "suppression-expired": "Suppression that has expired, or whose date cannot be read.",
    "suppression-reason-missing": "Suppression without a reason.",
    "baseline-stale": "Stale entry in the baseline.",
    "baseline-renamed": "Renamed file in the baseline.",
}
PLACES = {
    "json-missing-comma": (
        ((6, 36, 1, "missing comma after this value"),),
        ((1, 39, 1, "missing comma after this value"),),
    ),
    "json-trailing-comma": (
        ((3, 28, 1, "trailing comma before a closing bracket; remove it"),),
        ((1, 39, 2, "trailing comma before a closing bracket; remove it"),),
    ),
    "json-comment": (
        (
            (2, 3, 21, "JSON does not allow comments; remove this one"),
            (3, 24, 12, "JSON does not allow comments; remove this one"),
            (4, 20, 14, "JSON does not allow comments; remove this one"),
        ),
    ),
    "json-unescaped-quote": (
        ((1, 15, 1, 'unescaped double quote inside a string; write \\"'),),
        ((1, 52, 1, 'unescaped double quote inside a string; write \\"'),),
    ),
    "json-smart-quotes": (
        (
            (1, 2, 6, 'use straight double quotes (") instead of typographic quotes'),
            (1, 32, 7, 'use straight double quotes (") instead of typographic quotes'),
        ),
        ((1, 81, 1, "use straight single quotes around the body instead of typographic quotes"),),
    ),
    "json-extra-content": (
        ((1, 1, 15, "unexpected text outside the payload; the file must contain only the payload"),),
        ((1, 22, 1, "unexpected text outside the payload; the file must contain only the payload"),),
        ((1, 42, 3, '"..." marks omitted content; fill it in or remove the dots'),),
    ),
    "duplicate-key": (
        ((5, 5, 28, 'duplicate key "event.notification.enabled" in this object; only the last value takes effect'),),
        ((3, 1, 4, 'duplicate key "name" in this object; only the last value takes effect'),),
    ),
    "curl-apostrophe": (
        ((4, 48, 1, "this apostrophe ends the single-quoted body, so the shell drops it; escape it as '\\''"),),
        (
            (
                2,
                15,
                1,
                "this apostrophe and 1 more end the single-quoted body, so the shell drops them; escape each as '\\''",
            ),
        ),
    ),
    "json-broken-string": (
        ((2, 21, 1, "missing closing quote for this string"), (3, 12, 1, "missing opening quote for this string")),
        ((1, 20, 1, "raw line break inside a string; write \\n"),),
        ((1, 20, 1, "raw control character (tab) in a string; escape it"),),
        ((1, 7, 1, "duplicate double quote; remove one"),),
    ),
    "json-unbalanced-brackets": (
        ((3, 17, 1, 'missing "}" here'),),
        ((3, 20, 1, 'missing "}" here'),),
        ((1, 22, 1, 'unmatched "}"; remove it'),),
        ((1, 18, 1, 'found "}" where "]" was expected'),),
        ((3, 1, 1, "payload is closed too early; move this brace to the end"),),
        ((1, 13, 1, 'missing "{" here'),),
        ((1, 34, 1, '"{" is never closed; remove it'),),
        ((1, 23, 1, "no key before this brace; remove the brace or add the key"),),
    ),
    "json-syntax": (
        (
            (2, 22, 1, 'expected a comma here, found ";"'),
            (3, 20, 1, "nothing before this comma; remove it"),
            (4, 12, 1, 'missing colon after the key "element"'),
            (4, 20, 1, 'use a colon, not "=", after the key "key"'),
            (5, 26, 1, 'missing value for the key "id"'),
            (5, 29, 1, "value without a key"),
        ),
        (
            (2, 11, 12, "unquoted text; put it in double quotes"),
            (4, 35, 4, "use true instead of True"),
            (5, 38, 3, "JSON does not allow a plus sign before a number"),
            (6, 10, 5, "number out of range; write it as a string"),
            (7, 16, 2, "invalid escape; write \\\\ for a literal backslash"),
        ),
        ((1, 22, 3, "unexpected text"), (1, 27, 1, 'unexpected ":"')),
        ((1, 2, 2, "backslashes before the quotes of keys and values; remove them"),),
        ((1, 2, 1, "backslash line continuation is shell syntax, not JSON; remove it"),),
        ((1, 9, 1, "unusual space character (U+00A0); use a regular space"),),
        ((1, 1, 11, "this is not JSON; a payload must start with {"),),
    ),
    "json-single-quotes": (
        ((1, 2, 6, "use double quotes instead of '"), (1, 32, 15, "use double quotes instead of '")),
    ),
    "json-unquoted-key": (
        (
            (1, 2, 4, 'unquoted key "name"; put it in double quotes'),
            (1, 39, 13, 'unquoted key "oauth.api.key"; put it in double quotes'),
        ),
    ),
    "json-non-finite-number": (
        (
            (1, 53, 3, "NaN is not valid JSON; use a number or omit the member"),
            (1, 63, 9, "-Infinity is not valid JSON; use a number or omit the member"),
        ),
    ),
    "byte-order-mark": (((1, 1, 1, "byte-order mark at the start of the file; save it as UTF-8 without one"),),),
    "invalid-utf8": (
        ((1, 16, 1, "invalid UTF-8 byte 0xE4 at offset 15; save the file as UTF-8"),),
        ((1, 1, 1, "file is encoded as UTF-16; save it as UTF-8"),),
    ),
    "nul-character": (((1, 20, 6, "NUL character (1 in total); remove it"),),),
    "lone-surrogate": (((1, 21, 6, "\\ud83d is half of a surrogate pair; write both halves or remove it"),),),
    "yaml-syntax": (
        (
            (3, 16, 1, '": " starts a new mapping here; quote the whole value'),
            (5, 5, 1, 'unquoted text cannot start with "@" in YAML; quote it'),
            (6, 8, 2, "invalid escape; write \\\\ for a literal backslash, or use single quotes"),
            (7, 5, 4, "undefined alias; define the anchor, or quote the text if it is not an alias"),
            (9, 12, 1, "missing space after the colon"),
            (10, 13, 7, "quoted string ends before this; escape the inner quote as ''"),
        ),
        ((2, 1, 1, "YAML does not allow a tab here; use spaces"),),
        ((3, 7, 1, 'unclosed quote ("); close it'),),
        ((3, 43, 1, "comma ends the value inside brackets; quote the whole value"),),
        ((4, 2, 4, "indentation does not match any enclosing level; align this line with its siblings"),),
        ((6, 1, 1, "list items and keys are mixed at the same level; indent one or remove the dash"),),
        ((2, 1, 13, "text after the end of the payload; indent it, or make it a member of the payload"),),
        (
            (2, 1, 7, "missing colon in this line; write it as key: value"),
            (5, 1, 1, "no key before this colon; quote the text if it is a value"),
        ),
        (
            (5, 3, 1, "key must be plain text, not a list or mapping; quote it if it contains brackets"),
            (6, 7, 4, "<< can only merge mappings"),
            (7, 16, 5, "alias refers to the value that contains it; write the value out"),
        ),
        ((2, 10, 1, 'unclosed "{"; add "}" where it ends'),),
        ((2, 16, 1, 'missing comma or "]" before this'),),
        ((2, 14, 1, 'unmatched "]"; remove it, or quote the text'),),
        ((2, 15, 1, "cannot parse the YAML beyond this point; check quotes, brackets and indentation nearby"),),
        ((1, 17, 1, "YAML does not allow the character U+0007; remove it or write an escape"),),
        (
            (1, 9, 1, 'unexpected ";" around this key; remove it'),
            (2, 14, 1, 'unexpected ";" after the value; remove it'),
            (3, 18, 12, "YAML does not support surrogate pairs; write \\U0001F600, or the character itself"),
            (6, 5, 2, "duplicate dash; remove one"),
            (7, 3, 4, "missing dash before this list item"),
            (9, 18, 2, 'duplicate quote ("); remove one'),
        ),
        (
            (2, 6, 1, "unusual space or invisible character (U+00A0); use a regular space"),
            (5, 3, 2, "duplicate << in this mapping; list the mappings after a single <<"),
        ),
        (
            (2, 3, 1, "unexpected dash before this key; remove it"),
            (4, 16, 8, "this belongs on the next line, indented"),
        ),
        ((1, 1, 16, "unknown YAML directive; remove the line, or quote the text if it is not a directive"),),
        ((5, 1, 8, "line is at the wrong level; align it with its siblings"),),
    ),
    "curl-continuation": (
        ((1, 70, 1, "command continues on the next line (and 2 more); end each line with a backslash"),),
        ((1, 74, 1, "command continues on the next line; end this line with a backslash"),),
        ((1, 76, 2, "whitespace after the backslash; remove it"),),
    ),
    "curl-header-missing": (
        ((1, 1, 4, 'missing headers "Authorization" and "Content-Type"'),),
        ((1, 1, 4, 'missing header "Authorization"'),),
        ((3, 15, 10, "Content-Type does not declare the body as JSON; use application/json"),),
    ),
    "merge-conflict": (
        ((4, 1, 12, "unresolved merge conflict; keep one version and remove the markers"),),
        (
            (
                6,
                1,
                12,
                "unresolved merge conflict (and 1 more in this file); keep one version of each and remove the markers",
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
                'missing "Organization <secret>" in the Authorization header; use "User <secret>, Organization <secret>"',
            ),
        ),
        (
            (
                2,
                22,
                51,
                'missing "User <secret>" in the Authorization header; use "User <secret>, Organization <secret>"',
            ),
        ),
    ),
    "request-method": (
        ((1, 1, 3, "GET ignores the body and changes nothing; use POST"),),
        ((1, 1, 4, "POST does not change an existing instance; use PATCH or PUT"),),
    ),
    "request-host": (
        ((1, 15, 26, '"console.cloud-elements.com" is the web console; send requests to "api.cloud-elements.com"'),),
    ),
    "curl-unescaped-quote": (
        (
            (
                4,
                8,
                1,
                'this quote and 11 more end the double-quoted body, so the shell drops them; escape each as \\", or put the body in single quotes',
            ),
        ),
        (
            (
                2,
                3,
                1,
                'this quote and 3 more end the double-quoted body, so the shell drops them; escape each as \\", or put the body in single quotes',
            ),
        ),
    ),
    "request-blank-line": (((4, 1, 1, "body begins right below the headers; add a blank line between them"),),),
    "curl-unclosed-quote": (((4, 76, 1, "missing closing quote (') after the body; add it"),),),
    "curl-dash": (
        ((1, 6, 1, "typographic dash in front of an option (and 1 more); write -"),),
        ((2, 3, 1, "typographic dash in front of an option; write -"),),
    ),
    "element-key-required": (
        (
            (
                1,
                1,
                4,
                "no element given; add element.key, or set the kind to create-for-element if the URL names the element",
            ),
        ),
        ((1, 1, 7, "element has neither a key nor an id; add the element's key, such as box"),),
        ((2, 8, 2, "element key is blank; use an element's key, such as box"),),
        ((1, 10, 3, "element must be an object with a key, not a string; put the key inside an object"),),
        ((2, 1, 10, '"elementKey" does not name the element; use element.key instead'),),
        ((2, 3, 4, 'element has "name" instead of a key; rename it to key'),),
        ((2, 8, 2, "element key must be a string, not a number; use an element's key, such as box"),),
    ),
    "configuration-required": (
        ((1, 1, 7, 'missing "configuration"; add an object with the element\'s settings'),),
        ((4, 16, 15, "configuration must be an object of settings, not an array"),),
        ((4, 1, 6, '"config" is not read by the API; put the settings in configuration, as one object'),),
        ((4, 16, 39, "configuration must be an object of settings, not an array"),),
    ),
    "name-required": (
        ((1, 1, 7, 'missing "name"; give the instance a distinctive name'),),
        ((3, 7, 3, "instance name is blank; give it a distinctive name"),),
        ((3, 7, 11, "name must be a string, not an array; write it as a string"),),
    ),
    "unknown-top-level-property": (
        ((4, 1, 3, 'unknown top-level property "tag"; did you mean "tags"?'),),
        ((1, 1, 7, 'keys are case-sensitive, so "Element" is unknown; use "element", "name", "configuration"'),),
        ((4, 1, 11, 'unknown top-level property "oauthApiKey"; move it into configuration as "oauth.api.key"'),),
        (
            (
                4,
                1,
                5,
                'unknown top-level property "owner", which the API ignores; remove it or move it into configuration',
            ),
        ),
    ),
    "configuration-value-type": (((5, 27, 31, "setting cannot be an array; write its value as one string"),),),
    "configuration-null-value": (((6, 16, 4, '"oauth.scope" has no value; remove the setting or give it one'),),),
    "misplaced-poller-resource": (((9, 3, 8, 'move the polled resource "accounts" into event.poller.configuration'),),),
    "response-only-property": (
        ((4, 1, 5, '"valid" is only returned in responses; remove it'),),
        (
            (3, 3, 3, '"hub" is only returned in responses; a request gives just the element\'s key or id'),
            (
                5,
                1,
                13,
                '"eventsEnabled" is only returned in responses; to enable events, set event.notification.enabled',
            ),
        ),
    ),
    "misplaced-property": (
        ((5, 3, 4, '"name" belongs at the top level, not in configuration; move it up'),),
        (
            (7, 1, 26, '"event.notification.enabled" is a setting; move it into configuration'),
            (5, 3, 13, '"oauth.api.key" is a setting; move it into configuration'),
        ),
        ((3, 3, 13, 'element takes only a key or id; move "configuration" out of it'),),
        ((5, 3, 4, 'providerData takes only the fields of a grant; move "name" out of it'),),
        ((5, 1, 13, 'settings are outside configuration; move "oauth.api.key", "oauth.api.secret" into it'),),
        ((1, 1, 8, 'payload is wrapped in "instance", which is unknown to the API; keep only what is inside'),),
        ((1, 1, 6, '"tables" and 1 more are named payloads; put each in its own file, or all in a list'),),
        (
            (12, 5, 4, '"tags" belongs at the top level, not in the poller configuration; move it up'),
            (4, 1, 17, '"zendesk.subdomain" is a setting; move it into configuration'),
            (
                11,
                5,
                21,
                '"filter.response.nulls" is a setting, not part of the poller configuration; move it up into configuration',
            ),
        ),
        (
            (4, 1, 8, '"username" is a setting that configuration already has; remove it here'),
            (10, 3, 4, '"code" is a grant field; move it into providerData'),
        ),
    ),
    "property-type": (
        ((4, 36, 4, "expected a boolean, found a string"),),
        ((5, 26, 5, "expected true or false; use true"),),
        ((4, 15, 3, "expected an object, found a string"),),
    ),
    "element-path-mismatch": (
        ((5, 21, 9, 'URL names the element "box", but the body names "dropbox"; correct one of them'),),
    ),
    "placeholder-value": (
        (
            (
                3,
                7,
                15,
                'placeholder "<INSTANCE_NAME>" was not replaced; use a real value or a reference such as ${NAME}',
            ),
            (5, 9, 24, "this looks like an instruction, not a grant code; use the code returned by the provider"),
            (7, 18, 12, 'placeholder "xxxxxxxxxxxx" was not replaced; use a real value or a reference such as ${NAME}'),
            (8, 31, 13, 'placeholder "<your-domain>" in this value was not replaced; use a real value'),
        ),
        (
            (5, 20, 13, 'placeholder "<YOUR_TENANT>" in this value was not replaced; use a real value'),
            (6, 13, 8, 'placeholder "USERNAME" was not replaced; use a real value or a reference such as ${NAME}'),
            (7, 13, 10, 'placeholder "<<password" was not replaced; use a real value or a reference such as ${NAME}'),
            (8, 34, 25, 'placeholder "<MINUTES>" was not replaced; use a real value or a reference such as ${NAME}'),
        ),
        (
            (5, 18, 5, "reference without one of its brackets, so nothing fills it in; write it as ${NAME}"),
            (6, 23, 23, "reference without one of its brackets, so nothing fills it in; write it as ${NAME}"),
        ),
        ((3, 7, 11, 'placeholder "to be named" was not replaced; use a real value or a reference such as ${NAME}'),),
    ),
    "placeholder-element-key": (
        ((2, 8, 10, '"elementKey" is a placeholder; use an element\'s key, such as box'),),
        ((2, 8, 17, '"<The Element Key>" is a placeholder; use an element\'s key, such as box'),),
    ),
    "boolean-as-string": (((5, 31, 7, '"event.notification.enabled" is a boolean; remove the quotes'),),),
    "surrounding-whitespace": (
        (
            (7, 16, 18, "leading and trailing whitespace; remove it"),
            (3, 17, 1, "trailing whitespace; remove it"),
            (5, 6, 1, "leading whitespace; remove it"),
        ),
        ((6, 33, 1, "trailing whitespace; remove it"),),
    ),
    "url-malformed": (
        ((5, 23, 8, 'malformed URL: expected "://" after https, found ";//"'),),
        ((5, 23, 7, 'malformed URL: expected "https://", found "htps://"'),),
        (
            (6, 60, 1, "URL contains whitespace; remove it or write %20"),
            (5, 23, 19, "URL is not absolute; add https:// in front"),
            (7, 20, 7, "not a valid URL; use one that starts with https://"),
        ),
        ((5, 36, 49, "2 URLs in one value; keep one"),),
    ),
    "url-host": (
        (
            (5, 31, 16, 'invalid host "my_login.acme.io"; host names cannot contain underscores'),
            (6, 44, 17, 'host "cloud-element.com" looks misspelled; did you mean "cloud-elements.com"?'),
        ),
        (
            (5, 36, 1, 'invalid character "," in the host; correct it'),
            (6, 44, 14, 'invalid host "hooks..acme.io"; remove the extra dot'),
            (7, 33, 5, "invalid port; use a number from 1 to 65535"),
        ),
    ),
    "subdomain-is-url": (
        ((5, 22, 24, 'expected only the subdomain, not a full URL; write "acme"'),),
        ((5, 22, 5, "expected only the subdomain, not a full URL"),),
    ),
    "masked-value": (
        (
            (
                6,
                13,
                10,
                '"password" is a masked value copied from a response; use the real value or a reference such as ${NAME}',
            ),
        ),
    ),
    "empty-value": (((5, 18, 2, '"marketo.scope" is blank; give it a value or remove it'),),),
    "url-residue": (
        (
            (5, 9, 22, "URL is wrapped in < >; remove them"),
            (6, 23, 31, "URL is wrapped in quotes; remove them"),
            (7, 64, 2, "empty path segment in this URL; fill in what belongs between the slashes"),
        ),
        ((5, 65, 15, '"page.elementKey" is a template variable that was not replaced; use its value'),),
    ),
    "url-not-production": (
        (
            (5, 31, 13, '"mycoolapp.com" is a sample host from documentation; replace it before sending'),
            (6, 43, 9, '"localhost" cannot be reached by the platform; use a public URL before sending'),
        ),
        ((5, 30, 9, '"127.0.0.1" is the machine of whoever logs in; use a public redirect URL before sending'),),
    ),
    "number-as-string": (((5, 34, 4, '"event.poller.refresh_interval" is a number; remove the quotes'),),),
    "alternatives-in-value": (((5, 17, 16, 'two alternatives in one value, "oauth2" and "apiKey"; keep one'),),),
    "invisible-character": (
        (
            (3, 13, 6, "invisible character U+200B in this value; remove it"),
            (5, 11, 6, "invisible character U+00AD in this value; remove it"),
            (7, 21, 6, "invisible character U+2060 in this value; remove it"),
        ),
    ),
    "events-callback-url-missing": (
        (
            (
                5,
                3,
                26,
                'events are enabled but no callback URL is set; add "event.notification.callback.url", or suppress this if only formulas use the events',
            ),
        ),
        ((6, 36, 3, 'events are enabled but the callback URL is " "; set it to your receiver\'s URL'),),
        ((6, 36, 5, "events are enabled but the callback URL is false; set it to your receiver's URL"),),
    ),
    "events-not-enabled": (
        (
            (
                5,
                3,
                31,
                '"event.notification.callback.url", "event.vendor.type" and "event.objects" have no effect because events are not enabled; add event.notification.enabled: true',
            ),
        ),
        (
            (
                5,
                3,
                31,
                '"event.notification.callback.url" has no effect because events are not enabled; add event.notification.enabled: true',
            ),
        ),
        (
            (
                5,
                31,
                5,
                '"event.notification.callback.url" has no effect because events are disabled; enable them or remove the setting',
            ),
        ),
        (
            (
                5,
                31,
                5,
                '"event.vendor.type" and "event.notification.callback.url" have no effect because events are disabled; enable them or remove the settings',
            ),
        ),
    ),
    "webhook-with-poller-settings": (
        ((8, 3, 29, '"event.poller.refresh_interval" has no effect with webhooks; remove it, or switch to polling'),),
        (
            (
                5,
                3,
                29,
                '"event.poller.refresh_interval" and "event.poller.urls" have no effect with webhooks; remove them, or switch to polling',
            ),
        ),
        (
            (
                7,
                3,
                29,
                '"event.poller.refresh_interval" is for polling, but box is documented to report events by webhook only; remove the setting',
            ),
        ),
        (
            (
                7,
                3,
                29,
                '"event.poller.refresh_interval" and "event.poller.urls" are for polling, but shopify is documented to report events by webhook only; remove the settings',
            ),
        ),
    ),
    "polling-without-resources": (
        (
            (
                7,
                22,
                7,
                "polling is enabled but no resources are configured; add event.poller.configuration with the resources to poll",
            ),
        ),
        (
            (
                7,
                22,
                7,
                'polling is enabled but no resources are configured; add event.poller.configuration with resources such as "users"',
            ),
        ),
        (
            (
                7,
                22,
                7,
                "polling is enabled but no objects are configured; add event.objects with the objects to poll, separated by commas",
            ),
        ),
        (
            (
                5,
                3,
                26,
                "sapc4ccrm is documented to report events by polling only, but no resources are configured; add event.poller.configuration with the resources to poll",
            ),
        ),
    ),
    "poller-interval-value": (
        ((5, 34, 10, 'invalid polling interval "15 minutes"; use a whole number of minutes (1 or more)'),),
        ((5, 34, 1, 'invalid polling interval "0"; use a whole number of minutes (1 or more)'),),
        ((5, 34, 3, 'invalid polling interval "2.5"; use a whole number of minutes (1 or more)'),),
        ((5, 34, 4, "polling interval must be a whole number of minutes, not a boolean; use a number such as 15"),),
    ),
    "poller-resource-fields": (
        (
            (15, 12, 25, 'url of polled resource "contacts" must be a string, not an array'),
            (9, 13, 21, 'polled resource "groups" must be an object with url and idField, not a string'),
            (10, 17, 53, 'polled resource "priorities" must be an object with url and idField, not a string'),
            (8, 5, 7, 'missing url and idField in polled resource "tickets"; the poller needs both url and idField'),
            (6, 5, 5, 'missing idField in polled resource "users"; the poller needs both url and idField'),
            (13, 16, 2, 'idField of polled resource "agents" is blank; fill it in'),
        ),
        ((5, 3, 26, "unnamed polled resource; nest it under a key that names the resource"),),
        ((5, 33, 7, 'missing idField in polled resource "users"; the poller needs both url and idField'),),
    ),
    "poller-resource-unknown-key": (
        ((10, 9, 21, '"createdCheckTolerance" belongs next to datesConfiguration, not inside it; move it out'),),
        ((8, 7, 7, 'unknown key "idFeild" in a polled resource; did you mean "idField"?'),),
        (
            (10, 7, 16, '"createdDateField" belongs in datesConfiguration; move it there'),
            (
                9,
                7,
                5,
                'unknown key "xPath" in a polled resource; valid keys are "url", "idField", "datesConfiguration", "filterByUpdatedDate", "createdCheckTolerance", "pageSize" and 9 more',
            ),
        ),
        (
            (
                5,
                82,
                6,
                'unknown key "page" in a polled resource; valid keys are "url", "idField", "datesConfiguration", "filterByUpdatedDate", "createdCheckTolerance", "pageSize" and 9 more',
            ),
        ),
    ),
    "poller-url-quotes": (
        ((7, 35, 2, "unmatched quote at the end of the poller URL; remove it"),),
        ((7, 46, 1, "unbalanced quote in the poller URL; quote the whole value"),),
        ((5, 76, 2, "unmatched quote at the end of the poller URL; remove it"),),
    ),
    "poller-url-template": (
        ((7, 55, 12, 'wrong case in template "${DateTimeZone:PST:yyyy-MM-dd}"; use "dateTimeZone"'),),
        (
            (7, 55, 12, 'unknown template "${518862600}"; use a time template such as ${gmtDate:yyyy-MM-dd}'),
            (10, 55, 8, 'invalid template "${date:}"; use ${date:yyyy-MM-dd}'),
            (13, 52, 21, 'template "${gmtDate:yyyy-MM-dd\'" is not closed; add a closing brace after its pattern'),
        ),
    ),
    "event-poller-urls-format": (((5, 22, 49, "several names seem to run together; separate them with |"),),),
    "callback-url-element": (
        (
            (
                5,
                90,
                3,
                'this callback URL is for element "box", but the instance is for "square"; change the key in the URL',
            ),
        ),
        ((5, 83, 8, 'this callback URL on the platform has no element key; add "bamboohr" at the end'),),
    ),
    "event-vendor-type-value": (
        ((5, 22, 7, 'unknown vendor type "Polling"; did you mean "polling"?'),),
        ((5, 22, 4, 'unknown vendor type "push"; use polling or webhook'),),
        ((5, 22, 9, "vendor type must be polling or webhook, not an array"),),
        ((5, 22, 8, 'use "webhook" instead of "webhooks" (configured spelling)'),),
    ),
    "poller-configuration-invalid": (
        ((5, 31, 17, "poller configuration string is not valid JSON; use an object instead"),),
        ((5, 72, 1, "poller configuration string is not valid JSON; use an object instead"),),
        ((5, 31, 22, "poller configuration string must contain an object of resources, not an array"),),
        ((7, 31, 2, "poller configuration is empty; add an object of resources, or omit it"),),
    ),
    "poller-date-format": (
        ((10, 40, 1, "unmatched quote at the end of the date pattern; remove it"),),
        (
            (
                10,
                28,
                26,
                "\"10 digit integer Unix time\" is not a valid date pattern; use one such as yyyy-MM-dd'T'HH:mm:ssXXX, or milliseconds, seconds or epoch",
            ),
            (11, 49, 1, "unbalanced quote in the date pattern; put literal text between two quotes"),
            (16, 28, 4, "YYYY means the week-based year, which differs around New Year; use yyyy"),
            (16, 36, 2, "DD means the day of the year; use dd for the day of the month"),
            (17, 48, 1, '"o" has no meaning in a date pattern; quote literal text'),
            (7, 65, 3, 'some parsers read "yyy" as a two-digit year; use yyyy'),
            (13, 67, 2, "mm means minutes; use MM for months"),
        ),
        (
            (10, 28, 4, "YYYY means the week-based year, which differs around New Year; use yyyy"),
            (10, 36, 2, "DD means the day of the year; use dd for the day of the month"),
            (11, 34, 3, 'some parsers read "yyy" as a two-digit year; use yyyy'),
            (7, 70, 2, "DD means the day of the year; use dd for the day of the month"),
        ),
        ((9, 64, 1, "quote the literal T in the date pattern: 'T'"),),
    ),
    "poller-dates-incomplete": (
        (
            (
                9,
                7,
                18,
                'datesConfiguration of "invoices" is missing "updatedDateField" and "updatedDateFormat"; both dates need a field and a format',
            ),
            (
                15,
                7,
                18,
                'datesConfiguration of "orders" is missing "updatedDateField", "updatedDateFormat", "createdDateField" and "createdDateFormat"; both dates need a field and a format',
            ),
        ),
        (
            (
                6,
                5,
                8,
                '"accounts" has no datesConfiguration, unlike every documented resource of zohocrm; add it unless its records have no dates',
            ),
        ),
    ),
    "callback-url-host": (
        (
            (
                5,
                31,
                19,
                '"4f2a.ngrok-free.app" is a tunnel to a single machine; use a permanent address before sending',
            ),
            (6, 44, 8, '"10.0.4.7" is a private network address, which the platform cannot reach; use a public one'),
        ),
        ((5, 43, 7, '"jenkins" is an internal host name, which the platform cannot reach; use a public host'),),
        ((5, 44, 12, '"webhook.site" shows others what it receives; replace it before sending'),),
        (
            (
                5,
                44,
                26,
                '"console.cloud-elements.com" is the platform itself, which accepts no events at this URL; use your receiver\'s URL',
            ),
        ),
    ),
    "polling-by-objects": (
        (
            (
                8,
                3,
                26,
                'sfdc is documented to poll the objects in event.objects, not "event.poller.configuration"; list the objects there, separated by commas',
            ),
        ),
    ),
    "poller-resource-unknown": (
        (
            (6, 5, 12, '"work-orderss" is not a documented polled resource of servicemax; did you mean "work-orders"?'),
            (
                9,
                5,
                9,
                '"paintings" is not a documented polled resource of servicemax ("installed-products", "order-parts", "products", "service-contracts" and "work-orders"); check that it exists',
            ),
        ),
    ),
    "event-vendor-type-missing": (
        ((5, 3, 26, "sharefile supports both polling and webhooks; add event.vendor.type to choose one"),),
    ),
    "event-vendor-type-unsupported": (
        ((5, 22, 7, "box is documented to report events by webhook, not by polling; change event.vendor.type"),),
        ((5, 31, 4, "no events are documented for brighttalk; disable them unless you know that they work"),),
    ),
    "polling-without-interval": (
        (
            (
                5,
                3,
                17,
                'no polling interval is set, so the element\'s default applies; add "event.poller.refresh_interval" with a number of minutes',
            ),
        ),
        (
            (
                5,
                3,
                26,
                'no polling interval is set, so the element\'s default applies; add "event.poller.refresh_interval" with a number of minutes',
            ),
        ),
    ),
    "poller-url-server-time": (
        ((7, 50, 4, '"date" uses the server\'s local time; use gmtDate unless the provider expects local time'),),
    ),
    "poller-url-not-incremental": (
        ((7, 12, 20, 'every poll of "users" requests all records; add a time condition to the URL'),),
    ),
    "poller-same-date-field": (
        (
            (
                12,
                27,
                13,
                '"date_modified" is used for both the created and the updated date; use two fields, or set filterByUpdatedDate: false',
            ),
        ),
    ),
    "poller-resource-name": (
        (
            (6, 5, 17, 'events will be named "/changed-messages"; remove the leading slash'),
            (9, 5, 9, 'events will be named "labels "; remove the whitespace around the name'),
            (12, 5, 10, 'placeholder "<RESOURCE>" was not replaced; use the name of the polled resource'),
        ),
    ),
    "poller-url-hub": (
        ((7, 18, 3, 'bigcommerce belongs to hub "ecommerce", not "crm"; check that this URL belongs to the element'),),
    ),
    "poller-url-path": (
        (
            (7, 12, 17, "poller URL has no leading slash; start it with /hubs/"),
            (10, 12, 64, "poller URL must be an API path without a host; start it with /hubs/"),
        ),
        ((7, 12, 12, "poller URL has no leading slash; start it with /hubs/"),),
    ),
    "shared-callback-url": (
        (
            (
                6,
                36,
                26,
                "events of dropbox go to a URL named after box, which box uses too; use a separate URL for dropbox",
            ),
        ),
    ),
    "oauth-keys-missing": (
        (
            (
                6,
                1,
                13,
                'missing OAuth settings "oauth.api.secret" and "oauth.callback.url"; without them the grant cannot be exchanged for a token',
            ),
        ),
        (
            (
                8,
                1,
                13,
                'missing OAuth setting "oauth.callback.url"; without it the grant cannot be exchanged for a token',
            ),
        ),
    ),
    "oauth2-code-missing": (
        ((1, 1, 7, "OAuth credentials without a grant; add providerData.code with the code from the provider"),),
        ((4, 1, 12, "providerData is empty; add the grant from the provider"),),
        ((4, 1, 12, "box needs an OAuth code, but providerData has none; add the code from the provider"),),
        ((1, 1, 7, "servicemax requires an OAuth code; add providerData.code with the code from the provider"),),
        ((1, 1, 7, "OAuth is selected without a grant; add providerData.code with the code from the provider"),),
        ((1, 1, 7, "OAuth credentials without a grant; add providerData with the OAuth 1 grant from the provider"),),
    ),
    "oauth1-provider-data": (
        ((4, 1, 12, 'incomplete OAuth 1 grant; add "oauth_verifier" and "secret"'),),
        ((5, 3, 4, "code belongs to OAuth 2, the other fields to OAuth 1; keep only those that the element uses"),),
        ((4, 1, 12, "this is an OAuth 1 grant, but box uses OAuth 2; use the OAuth 2 code"),),
        ((5, 3, 4, "code is an OAuth 2 grant, but twitter uses OAuth 1; use oauth_token, oauth_verifier and secret"),),
    ),
    "provider-data-unexpected": (
        ((4, 1, 12, "greenhouse uses basic authentication, not OAuth; remove providerData"),),
    ),
    "external-authentication": (
        ((4, 25, 7, 'invalid externalAuthentication "Initial"; did you mean "initial"?'),),
        ((4, 25, 4, "invalid externalAuthentication true; use initial or none"),),
        (
            (
                4,
                25,
                7,
                "externalAuthentication is initial but no token is given; add oauth.user.refresh_token or oauth.user.token to the configuration",
            ),
        ),
    ),
    "oauth-proxy-shape": (
        ((4, 13, 10, "oauthProxy must be an object with isOauthProxy and oauthProxyName, not a string"),),
        (
            (4, 1, 10, 'missing "oauthProxyName" in oauthProxy; it needs isOauthProxy: true and the proxy\'s name'),
            (5, 17, 6, "isOauthProxy must be true or false, not a string"),
        ),
        ((6, 19, 2, "oauthProxyName is blank; set it to the proxy's name"),),
        ((6, 19, 4, "oauthProxyName must be the name of the proxy, not a boolean"),),
    ),
    "authentication-type-value": (
        ((5, 24, 6, 'authentication types are case-sensitive; write "custom" instead of "Custom"'),),
        ((5, 24, 16, '"oauth2 OR apiKey" contains several alternatives; use one of "oauth2" and "apiKey"'),),
        ((5, 24, 8, 'hubspot does not support authentication type "password"; use one of "oauth2" and "apiKey"'),),
    ),
    "provider-data-unknown-key": (
        (
            (5, 3, 3, 'unknown providerData field "cod"; did you mean "code"?'),
            (6, 3, 6, 'unknown providerData field "tenant"; check the spelling or remove it'),
        ),
    ),
    "grant-value": (
        ((5, 9, 60, 'this is a full URL, not just "code"; use only the value after code= in it'),),
        ((5, 9, 12, "expected only the value after code=; remove everything around it"),),
        ((5, 9, 22, 'unexpected parameters after "code"; use only the value before them'),),
        ((5, 9, 12, '"code" seems to be URL-encoded; decode it'),),
    ),
    "other-authentication-settings": (
        (
            (
                7,
                3,
                13,
                '"oauth.api.key" and "oauth.api.secret" belong to authentication.type "oauth2", but "apiKey" is selected; remove them, or select "oauth2"',
            ),
        ),
        (
            (
                12,
                3,
                13,
                '"user.password" belongs to authentication.type "basic", but "custom" is selected; remove it, or select "basic"',
            ),
        ),
        (
            (
                5,
                24,
                6,
                '"custom" is selected, but all settings belong to "basic"; select "basic", or use the settings of "custom"',
            ),
        ),
    ),
    "hardcoded-secret": (
        (
            (5, 9, 16, "plain-text grant code, which works only once; use a reference such as ${CODE}"),
            (7, 18, 14, 'plain-text client ID in "oauth.api.key"; consider a reference such as ${NAME}'),
            (
                8,
                21,
                14,
                'plain-text credential in "oauth.api.secret"; store it elsewhere and use a reference such as ${NAME}',
            ),
        ),
    ),
    "secret-in-url": (
        (
            (5, 21, 8, "this URL contains a username or password; remove it"),
            (6, 61, 16, 'this URL contains a credential in parameter "api_key"; remove it'),
        ),
    ),
    "signature-key-weak": (
        ((5, 37, 7, "signature key has only 7 characters; use at least 16 random ones"),),
        ((5, 37, 21, "signature key contains whitespace; use at least 16 random characters without any"),),
    ),
    "url-insecure": (((5, 36, 4, "insecure URL; use https"),),),
    "signature-key-missing": (
        ((5, 3, 26, "events are enabled without a signature key; add event.notification.signature.key"),),
    ),
    "weak-password": (
        ((6, 13, 5, "password has fewer than eight characters; use a longer one"),),
        ((6, 18, 7, "this is a commonly guessed password; use another"),),
    ),
    "shared-secret": (
        ((5, 13, 15, "same secret is used in another payload; keep it in one place and reference it here as ${NAME}"),),
    ),
    "secret-in-command": (
        ((2, 21, 17, "plain-text user secret in the Authorization header; use a variable instead"),),
    ),
    "tags-type": (
        ((4, 7, 5, "tags must be an array of strings; put the tag in square brackets"),),
        ((4, 11, 7, "tags must be an array of strings; put the tag in square brackets"),),
        ((4, 11, 14, "tags must be an array of strings; write each tag as a separate string in square brackets"),),
        ((4, 7, 11, "tags must be an array of strings; remove the quotes around the array"),),
        (
            (4, 12, 26, "tag must be a string; use just the tag's name"),
            (4, 40, 1, "tag must be a string, not a number; quote it"),
        ),
        ((4, 7, 13, "tags must be an array of strings, not an object"),),
    ),
    "tag-blank-or-duplicate": (((6, 5, 2, "blank tag; remove it"), (7, 5, 5, "duplicate tag; remove it")),),
    "element-key-format": (
        ((2, 8, 3, 'element keys are case-sensitive; write "box" instead of "Box"'),),
        ((2, 8, 18, '"FreshBooks Classic" is not a valid element key; did you mean "freshbooks"?'),),
        ((2, 8, 12, '"Our Archive!" is not a valid element key; use only lower-case letters, digits, - and _'),),
    ),
    "configuration-key-typo": (
        (
            (5, 3, 16, 'unknown setting "oauth.api.secert"; did you mean "oauth.api.secret"?'),
            (6, 3, 17, 'unknown setting "vendor.event.type"; did you mean "event.vendor.type"?'),
        ),
    ),
    "configuration-key-whitespace": (
        ((5, 3, 26, 'leading or trailing whitespace in the key "freshbooks.site.address "; remove it'),),
        ((5, 3, 24, 'setting names never contain whitespace; fix the key "Fresh Books.site.address"'),),
    ),
    "markup-in-name-or-tag": (
        (
            (3, 7, 3, 'markup such as "<b>", which the platform strips from names and tags; use plain text'),
            (5, 6, 5, 'markup such as "&amp;", which the platform strips from names and tags; use plain text'),
        ),
    ),
    "tag-control-character": (
        (
            (3, 11, 2, "control character U+0009 in a name or tag; remove it"),
            (5, 11, 2, "control character U+000A in a name or tag; remove it"),
        ),
    ),
    "tags-missing": (((1, 1, 7, "instance has no tags; add at least one"),),),
    "name-generic": (((3, 7, 14, '"API Instance 2" is too generic; use a name that says what the instance is for'),),),
    "duplicate-instance-name": (
        ((3, 7, 9, 'another box instance is also named "Contracts"; instance names should be unique'),),
    ),
    "element-key-unknown": (
        ((2, 8, 6, 'unknown element "dropbx"; did you mean "dropbox"?'),),
        ((2, 8, 10, 'unknown element "salesforce"; the key of Salesforce Sales Cloud is "sfdc"'),),
        (
            (
                2,
                8,
                8,
                'unknown element "netsuite"; similar keys are "netsuitecrmv2", "netsuiteerpv2", "netsuitefinancev2" and "netsuitehcv2"',
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
        ((5, 3, 16, '"box.archive.mode" is not a documented setting of box; check the spelling or remove it'),),
    ),
    "configuration-key-foreign": (
        (
            (
                2,
                8,
                7,
                "every setting here belongs to salescloud, none to zendesk; change the element key, or use settings of zendesk",
            ),
        ),
        (
            (
                2,
                8,
                7,
                "every setting here belongs to shopify, none to zendesk; change the element key, or use settings of zendesk",
            ),
        ),
        ((7, 3, 16, '"signature.secret" is a setting of sageone, not bamboohr; use "company.name" instead'),),
        ((5, 3, 17, '"zendesk.subdomain" is a setting of zendesk, not box; remove it or use the box equivalent'),),
        ((5, 3, 10, '"public.key" is not a setting of linkedin, although its documentation page shows it; remove it'),),
    ),
    "configuration-parameter-required": (
        (
            (
                4,
                1,
                13,
                'bamboohr seems to require "company.name", which its documentation does not call optional; add it to the configuration',
            ),
        ),
        ((4, 1, 13, 'every documented body of postgresql has "password"; add it to the configuration'),),
        ((4, 1, 13, 'discordbot requires "bot.token" in a public definition; add it unless yours is a variant'),),
        (
            (
                4,
                1,
                13,
                'every documented body of stripe has "api.key", or "username"; add one of these alternatives to the configuration',
            ),
        ),
        (
            (
                4,
                1,
                13,
                'netsuitecrmv2 requires "netsuite.sandbox" and seems to require "user.password"; add them to the configuration',
            ),
        ),
        ((4, 1, 13, 'netsuitecrmv2 requires "netsuite.single.session.key"; add it to the configuration'),),
    ),
    "setting-value": (
        ((6, 14, 12, 'invalid value for "subdomain" of plaid; did you mean "development"?'),),
        ((5, 14, 4, 'invalid value for "subdomain" of plaid; use "sandbox", "production" or "development"'),),
        ((5, 14, 6, 'invalid value for "subdomain" of plaid; use "sandbox", "production" or "development"'),),
        ((5, 19, 5, '"clover.sandbox" is a boolean; use true or false'),),
        ((5, 21, 1, '"paypalv2.sandbox" is a boolean; use true or false'),),
    ),
    "retired-by-provider": (
        (
            (
                2,
                8,
                8,
                "LinkedIn shut down version 1 of its API on 2019-05-01; check that this element still works (https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/migration-faq)",
            ),
        ),
        (
            (
                5,
                24,
                6,
                "HubSpot discontinued its API keys on 2022-11-30; choose another way to authenticate (https://community.hubspot.com/t5/Developer-Announcements/Upcoming-API-Key-Sunset/td-p/642739)",
            ),
        ),
        (
            (
                5,
                3,
                28,
                "HubSpot discontinued its API keys on 2022-11-30; choose another way to authenticate (https://community.hubspot.com/t5/Developer-Announcements/Upcoming-API-Key-Sunset/td-p/642739)",
            ),
        ),
    ),
    "yaml-nested-key": (
        ((6, 3, 5, 'use flat dotted keys ("oauth.api.key" and "oauth.api.secret") instead of nested mappings'),),
    ),
    "yaml-quoting-date-pattern": (
        (
            (13, 38, 1, "quote the literal T ('T') and put the whole pattern in double quotes"),
            (8, 67, 1, "quote the literal T ('T') and put the whole pattern in double quotes"),
        ),
        (
            (
                7,
                28,
                26,
                "quotes inside this date pattern end the YAML string early; put the whole pattern in double quotes",
            ),
        ),
    ),
    "yaml-implicit-type": (
        (
            (3, 7, 4, 'YAML reads "2024" as a number, but a string is expected here; quote it'),
            (5, 5, 4, 'YAML reads "1.10" as a number, but a string is expected here; quote it'),
            (7, 31, 3, '"yes" is a boolean only in YAML 1.1; write true'),
            (8, 13, 8, 'YAML reads "12345678" as a number, but a string is expected here; quote it'),
            (9, 18, 4, 'YAML reads "0042" as a number, so another value is sent; quote it'),
            (10, 16, 4, '"0o17" is a string in YAML 1.1 and a number in YAML 1.2; quote it'),
        ),
    ),
    "yaml-block-newline": (((5, 16, 1, "block scalar adds a line break to the value; use |- instead"),),),
    "yaml-mark-in-value": (
        (
            (2, 12, 1, 'YAML reads "," as part of this value; remove it, or quote the whole value'),
            (3, 7, 11, "YAML reads typographic quotes as part of the value; use straight quotes"),
            (5, 10, 1, 'YAML reads """ as part of this value; remove it, or quote the whole value'),
            (6, 10, 2, "YAML reads this as a comment; quote the whole value if it is part of it"),
        ),
    ),
    "rule-failed": (
        ((1, 1, 19, "rule some-rule failed on this payload with KeyError; the other rules were still applied"),),
    ),
    "limit-exceeded": (((1, 223, 1, "more than 200 nested levels; the rest was not checked"),),),
    "suppression-blanket": (
        (
            (
                4,
                19,
                49,
                'this suppresses every rule; list the intended ones in brackets, such as "surrounding-whitespace"',
            ),
        ),
    ),
    "suppression-unknown-rule": (
        ((4, 42, 23, 'unknown rule "surrounding-whitespaces"; did you mean "surrounding-whitespace"?'),),
        ((3, 17, 11, 'unknown directive "ignore-fiel"; did you mean "ignore-file"?'),),
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
        ((4, 1, 70, 'unused suppression of "surrounding-whitespace"; remove it'),),
        ((4, 19, 69, 'unused suppression of "tag-control-character"; remove it'),),
    ),
    "suppression-expired": (
        ((3, 13, 73, "suppression expired on 2024-01-31; fix the finding or extend the date"),),
        ((3, 56, 4, 'no date after "until", so this comment suppresses nothing; write one as YYYY-MM-DD'),),
        ((3, 56, 8, "date is not in the form YYYY-MM-DD; write 9999-05-01"),),
    ),
    "suppression-reason-missing": (((4, 19, 46, "suppression without a reason; add one after the brackets"),),),
    "baseline-stale": (
        ((2, 1, 124, "name-generic no longer finds this in box.yaml; run instancelint baseline --prune"),),
    ),
    "baseline-renamed": (
        (
            (
                2,
                1,
                124,
                "box.yaml is now contracts.json, and its findings are still known; run instancelint baseline --update",
            ),
        ),
    ),
}
