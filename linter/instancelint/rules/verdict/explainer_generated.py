"""
What the rules of the schemas refuse, and where: for each rule of a kind, `ERRORS` gives a function that lists it.

Written by `python linter/tools` from the files in `schema/`; do not edit.
"""

from __future__ import annotations

import re
from typing import Any

from instancelint.model.document import SchemaError
from instancelint.rules.verdict.alternatives import choose
from instancelint.rules.verdict.members import are_unique


def _open(x: Any) -> bool:
    return ((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))


def _undecided(x: Any) -> bool:
    return _open(x) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3)) or ((isinstance(x, str)) and (not _part_1(x)))


def _part_1(x: Any) -> bool:
    return not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')


def _part_2(x: Any) -> bool:
    return isinstance(x, str)


def _poller_like(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return (not isinstance(x, dict) or ('url' in x)) or (not isinstance(x, dict) or ('idField' in x)) or (not isinstance(x, dict) or ('datesConfiguration' in x))


def _part_14(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    if not (_search_4(x) is not None):
        return False
    return not (_open(x) or ((isinstance(x, str)) and (not _part_1(x))) or _part_16(x))


def _part_16(x: Any) -> bool:
    return x == 'adpwfnSDF' or x == 'elementKey' or x == 'fake' or x == 'httppalette.se' or x == 'jiraRest' or x == 'key'


def _part_18(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('id' in x)):
        return False
    return not isinstance(x, dict) or (('id' not in x or _part_19(x['id'])))


def _part_19(x: Any) -> bool:
    return (isinstance(x, int) and not isinstance(x, bool) or isinstance(x, float) and x.is_integer()) or _open(x)


def _part_22(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('configuration' in x)):
        return False
    return not isinstance(x, dict) or (('configuration' not in x or _part_23(x['configuration'])))


def _part_23(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return ('element' in x)


def _events_on(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('event.notification.enabled' in x)):
        return False
    return (('event' not in x or _part_25(x['event'])) and ('event.notification.enabled' not in x or _part_27(x['event.notification.enabled'])))


def _part_25(x: Any) -> bool:
    return not (isinstance(x, dict))


def _part_27(x: Any) -> bool:
    return x is True or x == 'true'


def _part_30(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('externalAuthentication' in x)):
        return False
    return not isinstance(x, dict) or (('configuration' not in x or _part_31(x['configuration'])) and ('externalAuthentication' not in x or _part_32(x['externalAuthentication'])))


def _part_31(x: Any) -> bool:
    return not isinstance(x, dict) or (('oauth' not in x or _part_25(x['oauth'])))


def _part_32(x: Any) -> bool:
    return x == 'initial'


def _part_35(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('configuration' in x)):
        return False
    return not isinstance(x, dict) or (('configuration' not in x or _part_36(x['configuration'])))


def _part_36(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return ('name' in x)


def _needs_oauth_keys(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('providerData' in x)):
        return False
    return (('configuration' not in x or _part_31(x['configuration'])) and ('providerData' not in x or _grant(x['providerData'])) and ('externalAuthentication' not in x or _part_40(x['externalAuthentication'])) and ('oauthProxy' not in x or _part_41(x['oauthProxy'])))


def _grant(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return (not isinstance(x, dict) or ('code' in x)) or (not isinstance(x, dict) or ('oauth_token' in x)) or (not isinstance(x, dict) or ('oauth_verifier' in x))


def _part_40(x: Any) -> bool:
    return x == 'none' or x is None


def _part_41(x: Any) -> bool:
    return False


def _part_42(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return (not isinstance(x, dict) or ('oauth_token' in x)) or (not isinstance(x, dict) or ('oauth_verifier' in x))


def _part_43(x: Any) -> bool:
    return True


def _part_44(x: Any) -> bool:
    return (x == 'elementKey' or x == 'fake' or x == 'key') or ((isinstance(x, str)) and (_search_1(x) is not None))


def _absolute_url(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    if not (_search_8(x) is not None):
        return False
    return not (not isinstance(x, str) or _search_9(x) is not None)


def _part_54(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if _search_10(key) is not None and not _part_55(value):
                return False
    return True


def _part_55(x: Any) -> bool:
    return ((x is None) or ((isinstance(x, str)) and (not _part_1(x)))) or (isinstance(x, bool))


def _part_58(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('configuration' in x)):
        return False
    return (('configuration' not in x or _part_59(x['configuration'])) and ('externalAuthentication' not in x or _part_40(x['externalAuthentication'])) and ('oauthProxy' not in x or _part_41(x['oauthProxy'])))


def _part_59(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('oauth.api.key' in x and 'oauth.api.secret' in x and 'oauth.callback.url' in x)):
        return False
    if not (not (not isinstance(x, dict) or ('username' in x and 'password' in x))):
        return False
    return (('oauth.user.refresh_token' not in x or _part_41(x['oauth.user.refresh_token'])) and ('oauth.user.token' not in x or _part_41(x['oauth.user.token'])) and ('providerData' not in x or _part_41(x['providerData'])))


def _polling(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('event.vendor.type' in x)):
        return False
    return (('event.vendor.type' not in x or _part_62(x['event.vendor.type'])))


def _part_62(x: Any) -> bool:
    return x == 'polling'


def _part_63(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if not _part_64(key):
                return False
            if not _part_66(value):
                return False
    return True


def _part_64(x: Any) -> bool:
    return not (x == 'event.objects' or x == 'event.poller.configuration' or x == 'event.poller.urls')


def _part_66(x: Any) -> bool:
    return not _poller_like(x)


def _padded(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    if not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x):
        return False
    return not _part_71(x)


def _part_71(x: Any) -> bool:
    return ((isinstance(x, str)) and (_search_1(x) is not None)) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3)) or ((isinstance(x, str)) and (not _part_1(x))) or (not isinstance(x, str) or _search_13(x) is not None)


def _part_76(x: Any) -> bool:
    if not (isinstance(x, (list, tuple))):
        return False
    if isinstance(x, (list, tuple)) and not all(map(_part_77, x)):
        return False
    return True


def _part_77(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    return not ((isinstance(x, str)) and (not _part_1(x)))


def _part_78(x: Any) -> bool:
    if not (((isinstance(x, str)) and (_search_16(x) is not None))):
        return False
    return (not ((isinstance(x, str)) and (not _part_1(x))))


def _insecure_url(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    if not (_search_18(x) is not None):
        return False
    if not (not (_undecided(x) or (not isinstance(x, str) or _search_19(x) is not None))):
        return False
    return _absolute_url(x)


def _part_82(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('event.vendor.type' in x)):
        return False
    return (('event.vendor.type' not in x or _part_83(x['event.vendor.type'])))


def _part_83(x: Any) -> bool:
    return x == 'webhook' or x == 'webhooks'


def _part_85(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return _polling(x) or (not isinstance(x, dict) or ('event.poller.configuration' in x))


def _part_86(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('configuration' in x)):
        return False
    return not isinstance(x, dict) or (('configuration' not in x or _part_87(x['configuration'])))


def _part_87(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return ('tags' in x)


def _search_0(x: str) -> Any:
    global _search_0
    _search_0 = re.compile('[$%#]\\{[^{}]*\\}|\\$\\([^()]*\\)|%\\([^()]*\\)s|\\{\\{[^{}]*\\}\\}|<%[^<>]*%>|\\{%[^{}]*%\\}|\\{[0-9]{1,2}\\}|__[A-Z][A-Z0-9_]*__|%[A-Z][A-Z0-9_]{2,}%|<<[^<>=]+>>|(^|[/:@.?=&-])\\$[A-Z_][A-Z0-9_]*([/:@.?=&-]|\\n*$)|(^|//)@[A-Za-z][A-Za-z0-9_.-]*@([/:.]|\\n*$)|^(__[A-Za-z][A-Za-z0-9_.-]*__|%[A-Za-z_][A-Za-z0-9_]*%|\\$\\x5b[^\\n]+\\]|\\x5b[A-Za-z]+\\([^\\n]*\\]|\\$[a-z][a-z0-9_]*)\\n*$|^@Microsoft\\.KeyVault\\(|^ENC\\x5b|^\\{cipher\\}|^\\$ANSIBLE_VAULT;|^(op|ref[+][a-z0-9]+)://|^vault:[A-Za-z0-9/_.-]+#|^arn:aws[a-z-]*:(secretsmanager|ssm):').search
    return _search_0(x)


def _search_1(x: str) -> Any:
    global _search_1
    _search_1 = re.compile('^ *(<[^<>%/=][^<>=]*>>?|<<[^<>%/=][^<>=]*>) *(\\(([Dd]efault|[Oo]ptional|[Rr]equired|e\\.g\\.)[^()]*\\)|(, *)?(default|e\\.g\\.)[^<>\\n]*)?\\n*$|^[xX][._ -]*[xX][xX._ -]*[xX]\\n*$|^([Ii][Nn][Ss][Ee][Rr][Tt]|[Yy][Oo][Uu][Rr]|[Rr][Ee][Pp][Ll][Aa][Cc][Ee]|[Ee][Nn][Tt][Ee][Rr])[_-][A-Za-z0-9_-]+\\n*$|^([Cc][Hh][Aa][Nn][Gg][Ee][_-]?[Mm][Ee]|TODO|FIXME|TBD)\\n*$|^(([A-Z]+_)*((API|APP|CLIENT|CONSUMER|ACCESS|REFRESH|AUTH|OAUTH|USER|INTEGRATOR|SIGNATURE|SHARED)_(KEY|SECRET|TOKEN)|(APP|CLIENT)_ID|(GRANT|AUTH|AUTHORIZATION)_CODE|OAUTH_VERIFIER|CALLBACK_URL|ELEMENT_KEY|INSTANCE_NAME)|([A-Z]+_)+(PASSWORD|HERE)|<<?([A-Z][A-Z0-9]+([_ -][A-Z0-9]+)*|[a-z]{2,}([_ -][a-z]+)*)|([A-Z]+_)+[A-Z]+>>?)\\n*$').match
    return _search_1(x)


def _search_2(x: str) -> Any:
    global _search_2
    _search_2 = re.compile('^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[0-9]+[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$').match
    return _search_2(x)


def _search_3(x: str) -> Any:
    global _search_3
    _search_3 = re.compile('[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]').search
    return _search_3(x)


def _search_4(x: str) -> Any:
    global _search_4
    _search_4 = re.compile('^[^a-z0-9]|[^a-z0-9_-]').search
    return _search_4(x)


def _search_5(x: str) -> Any:
    global _search_5
    _search_5 = re.compile('^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*0*[1-9][0-9]*[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$').match
    return _search_5(x)


def _search_6(x: str) -> Any:
    global _search_6
    _search_6 = re.compile('^ *(/|https?:)').match
    return _search_6(x)


def _search_7(x: str) -> Any:
    global _search_7
    _search_7 = re.compile('[{][^{}]*[}]').search
    return _search_7(x)


def _search_8(x: str) -> Any:
    global _search_8
    _search_8 = re.compile('^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[Hh][Tt][Tt][Pp][Ss]?://[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000/?#][^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$').match
    return _search_8(x)


def _search_9(x: str) -> Any:
    global _search_9
    _search_9 = re.compile('^[^/]*//[Hh][Tt][Tt][Pp][Ss]?:?//').match
    return _search_9(x)


def _search_10(x: str) -> Any:
    global _search_10
    _search_10 = re.compile('^event[.](notification[.]callback[.]url|poller[.]|vendor[.]type)').match
    return _search_10(x)


def _search_11(x: str) -> Any:
    global _search_11
    _search_11 = re.compile('(^|[.])subdomain$').search
    return _search_11(x)


def _search_12(x: str) -> Any:
    global _search_12
    _search_12 = re.compile('/').search
    return _search_12(x)


def _search_13(x: str) -> Any:
    global _search_13
    _search_13 = re.compile('[\\r\\n][^\\r\\n]').search
    return _search_13(x)


def _search_14(x: str) -> Any:
    global _search_14
    _search_14 = re.compile('[Pp][Aa][Ss][Ss]([Ww][Oo]?[Rr]?[Dd]|[Pp][Hh][Rr][Aa][Ss][Ee])|[Pp][Ww][Dd]').search
    return _search_14(x)


def _search_15(x: str) -> Any:
    global _search_15
    _search_15 = re.compile('^[ \\t]*([$%#]\\{[^{}]*\\}|\\$\\([^()]*\\)|\\{\\{[^{}]*\\}\\})[ \\t]*$').match
    return _search_15(x)


def _search_16(x: str) -> Any:
    global _search_16
    _search_16 = re.compile('[\\u0000-\\u001f\\u007f-\\u009f]').search
    return _search_16(x)


def _search_17(x: str) -> Any:
    global _search_17
    _search_17 = re.compile('^(authentication|base|bulk|document|event|filter|oauth|pagination)[.]').match
    return _search_17(x)


def _search_18(x: str) -> Any:
    global _search_18
    _search_18 = re.compile('^[^:]*[Pp]://').match
    return _search_18(x)


def _search_19(x: str) -> Any:
    global _search_19
    _search_19 = re.compile('^[^:]*://([Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt]|127[.][0-9.]+|0[.]0[.]0[.]0|\\[::1\\])([^A-Za-z0-9._-]|$)').match
    return _search_19(x)


def _search_20(x: str) -> Any:
    global _search_20
    _search_20 = re.compile('^event[.]poller[.]').match
    return _search_20(x)


_EXPECTED_0 = ['string', 'null']
_EXPECTED_1 = ['boolean', 'string', 'null']
_EXPECTED_2 = [True, False, 'true', 'false', None]
_EXPECTED_3 = ['string', 'object', 'null']
_EXPECTED_4 = ['object', 'string', 'null']
_EXPECTED_5 = ['integer', 'string', 'null']
_EXPECTED_6 = ['object', 'null']
_EXPECTED_7 = [{'not': {'description': 'A string that contains whitespace.', 'type': 'string', 'pattern': '[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'}}, {'description': 'A string that another tool partly fills in: ${VAR}, $(VAR), {{ var }}, <%= var %>, {% tag %}, %{var}, #{VAR}, __VAR__ and the like.', 'type': 'string', 'pattern': '[$%#]\\{[^{}]*\\}|\\$\\([^()]*\\)|%\\([^()]*\\)s|\\{\\{[^{}]*\\}\\}|<%[^<>]*%>|\\{%[^{}]*%\\}|\\{[0-9]{1,2}\\}|__[A-Z][A-Z0-9_]*__|%[A-Z][A-Z0-9_]{2,}%|<<[^<>=]+>>|(^|[/:@.?=&-])\\$[A-Z_][A-Z0-9_]*([/:@.?=&-]|\\n*$)|(^|//)@[A-Za-z][A-Za-z0-9_.-]*@([/:.]|\\n*$)|^(__[A-Za-z][A-Za-z0-9_.-]*__|%[A-Za-z_][A-Za-z0-9_]*%|\\$\\x5b[^\\n]+\\]|\\x5b[A-Za-z]+\\([^\\n]*\\]|\\$[a-z][a-z0-9_]*)\\n*$|^@Microsoft\\.KeyVault\\(|^ENC\\x5b|^\\{cipher\\}|^\\$ANSIBLE_VAULT;|^(op|ref[+][a-z0-9]+)://|^vault:[A-Za-z0-9/_.-]+#|^arn:aws[a-z-]*:(secretsmanager|ssm):'}]
_EXPECTED_8 = {'description': 'A string that contains whitespace.', 'type': 'string', 'pattern': '[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'}
_EXPECTED_9 = ['configuration']
_EXPECTED_10 = ['string', 'number', 'boolean', 'null', 'object']
_EXPECTED_11 = ['string', 'number', 'boolean', 'null']
_EXPECTED_12 = {'type': 'string', 'pattern': '^[^a-z0-9]|[^a-z0-9_-]', 'not': {'anyOf': [{'description': 'A string that is not final: another tool or a person fills it in. Its format is not checked.', 'anyOf': [{'description': 'A string that another tool partly fills in: ${VAR}, $(VAR), {{ var }}, <%= var %>, {% tag %}, %{var}, #{VAR}, __VAR__ and the like.', 'type': 'string', 'pattern': '[$%#]\\{[^{}]*\\}|\\$\\([^()]*\\)|%\\([^()]*\\)s|\\{\\{[^{}]*\\}\\}|<%[^<>]*%>|\\{%[^{}]*%\\}|\\{[0-9]{1,2}\\}|__[A-Z][A-Z0-9_]*__|%[A-Z][A-Z0-9_]{2,}%|<<[^<>=]+>>|(^|[/:@.?=&-])\\$[A-Z_][A-Z0-9_]*([/:@.?=&-]|\\n*$)|(^|//)@[A-Za-z][A-Za-z0-9_.-]*@([/:.]|\\n*$)|^(__[A-Za-z][A-Za-z0-9_.-]*__|%[A-Za-z_][A-Za-z0-9_]*%|\\$\\x5b[^\\n]+\\]|\\x5b[A-Za-z]+\\([^\\n]*\\]|\\$[a-z][a-z0-9_]*)\\n*$|^@Microsoft\\.KeyVault\\(|^ENC\\x5b|^\\{cipher\\}|^\\$ANSIBLE_VAULT;|^(op|ref[+][a-z0-9]+)://|^vault:[A-Za-z0-9/_.-]+#|^arn:aws[a-z-]*:(secretsmanager|ssm):'}, {'description': 'A placeholder for a person to replace: <WORD>, <<WORD, xxxx, INSERT_WORD, YOUR_WORD, WORD_HERE, CHANGE_ME, API_KEY. Other words in capitals are values.', 'type': 'string', 'pattern': '^ *(<[^<>%/=][^<>=]*>>?|<<[^<>%/=][^<>=]*>) *(\\(([Dd]efault|[Oo]ptional|[Rr]equired|e\\.g\\.)[^()]*\\)|(, *)?(default|e\\.g\\.)[^<>\\n]*)?\\n*$|^[xX][._ -]*[xX][xX._ -]*[xX]\\n*$|^([Ii][Nn][Ss][Ee][Rr][Tt]|[Yy][Oo][Uu][Rr]|[Rr][Ee][Pp][Ll][Aa][Cc][Ee]|[Ee][Nn][Tt][Ee][Rr])[_-][A-Za-z0-9_-]+\\n*$|^([Cc][Hh][Aa][Nn][Gg][Ee][_-]?[Mm][Ee]|TODO|FIXME|TBD)\\n*$|^(([A-Z]+_)*((API|APP|CLIENT|CONSUMER|ACCESS|REFRESH|AUTH|OAUTH|USER|INTEGRATOR|SIGNATURE|SHARED)_(KEY|SECRET|TOKEN)|(APP|CLIENT)_ID|(GRANT|AUTH|AUTHORIZATION)_CODE|OAUTH_VERIFIER|CALLBACK_URL|ELEMENT_KEY|INSTANCE_NAME)|([A-Z]+_)+(PASSWORD|HERE)|<<?([A-Z][A-Z0-9]+([_ -][A-Z0-9]+)*|[a-z]{2,}([_ -][a-z]+)*)|([A-Z]+_)+[A-Z]+>>?)\\n*$'}]}, {'description': 'A string of only whitespace.', 'type': 'string', 'not': {'pattern': '[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'}}, {'enum': ['adpwfnSDF', 'elementKey', 'fake', 'httppalette.se', 'jiraRest', 'key']}]}}
_EXPECTED_13 = {'description': 'A string of only whitespace.', 'type': 'string', 'not': {'pattern': '[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'}}
_EXPECTED_14 = ['key']
_EXPECTED_15 = ['element']
_EXPECTED_16 = ['polling', 'webhook', 'webhooks']
_EXPECTED_17 = ['event.notification.callback.url']
_EXPECTED_18 = {'anyOf': [{'type': ['null', 'boolean']}, {'description': 'A string of only whitespace.', 'type': 'string', 'not': {'pattern': '[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'}}]}
_EXPECTED_19 = ['initial', 'none']
_EXPECTED_20 = [{'required': ['oauth.user.refresh_token']}, {'required': ['oauth.user.token']}]
_EXPECTED_21 = ['oauth.user.refresh_token']
_EXPECTED_22 = ['oauth.user.token']
_EXPECTED_23 = {'description': 'Only asterisks: what the platform shows instead of a secret.', 'type': 'string', 'minLength': 3, 'not': {'pattern': '[^*]'}}
_EXPECTED_24 = ['name']
_EXPECTED_25 = ['oauth.api.key', 'oauth.api.secret']
_EXPECTED_26 = {'description': 'Null, or a string of only whitespace.', 'anyOf': [{'type': 'null'}, {'description': 'A string of only whitespace.', 'type': 'string', 'not': {'pattern': '[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'}}]}
_EXPECTED_27 = ['isOauthProxy', 'oauthProxyName']
_EXPECTED_28 = {}
_EXPECTED_29 = ['oauth_token', 'oauth_verifier', 'secret']
_EXPECTED_30 = {'anyOf': [{'enum': ['elementKey', 'fake', 'key']}, {'description': 'A placeholder for a person to replace: <WORD>, <<WORD, xxxx, INSERT_WORD, YOUR_WORD, WORD_HERE, CHANGE_ME, API_KEY. Other words in capitals are values.', 'type': 'string', 'pattern': '^ *(<[^<>%/=][^<>=]*>>?|<<[^<>%/=][^<>=]*>) *(\\(([Dd]efault|[Oo]ptional|[Rr]equired|e\\.g\\.)[^()]*\\)|(, *)?(default|e\\.g\\.)[^<>\\n]*)?\\n*$|^[xX][._ -]*[xX][xX._ -]*[xX]\\n*$|^([Ii][Nn][Ss][Ee][Rr][Tt]|[Yy][Oo][Uu][Rr]|[Rr][Ee][Pp][Ll][Aa][Cc][Ee]|[Ee][Nn][Tt][Ee][Rr])[_-][A-Za-z0-9_-]+\\n*$|^([Cc][Hh][Aa][Nn][Gg][Ee][_-]?[Mm][Ee]|TODO|FIXME|TBD)\\n*$|^(([A-Z]+_)*((API|APP|CLIENT|CONSUMER|ACCESS|REFRESH|AUTH|OAUTH|USER|INTEGRATOR|SIGNATURE|SHARED)_(KEY|SECRET|TOKEN)|(APP|CLIENT)_ID|(GRANT|AUTH|AUTHORIZATION)_CODE|OAUTH_VERIFIER|CALLBACK_URL|ELEMENT_KEY|INSTANCE_NAME)|([A-Z]+_)+(PASSWORD|HERE)|<<?([A-Z][A-Z0-9]+([_ -][A-Z0-9]+)*|[a-z]{2,}([_ -][a-z]+)*)|([A-Z]+_)+[A-Z]+>>?)\\n*$'}]}
_EXPECTED_31 = ['integer', 'string']
_EXPECTED_32 = ['url', 'idField']
_EXPECTED_33 = {'description': 'A final value that is not an http or https URL.', 'type': 'string', 'not': {'anyOf': [{'description': 'An http or https URL with a host; whitespace around it is covered by another rule.', 'type': 'string', 'not': {'pattern': '^[^/]*//[Hh][Tt][Tt][Pp][Ss]?:?//'}, 'pattern': '^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[Hh][Tt][Tt][Pp][Ss]?://[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000/?#][^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$'}, {'description': 'A string whose format cannot be checked: not final, masked or blank. Other rules cover it.', 'anyOf': [{'description': 'A string that is not final: another tool or a person fills it in. Its format is not checked.', 'anyOf': [{'description': 'A string that another tool partly fills in: ${VAR}, $(VAR), {{ var }}, <%= var %>, {% tag %}, %{var}, #{VAR}, __VAR__ and the like.', 'type': 'string', 'pattern': '[$%#]\\{[^{}]*\\}|\\$\\([^()]*\\)|%\\([^()]*\\)s|\\{\\{[^{}]*\\}\\}|<%[^<>]*%>|\\{%[^{}]*%\\}|\\{[0-9]{1,2}\\}|__[A-Z][A-Z0-9_]*__|%[A-Z][A-Z0-9_]{2,}%|<<[^<>=]+>>|(^|[/:@.?=&-])\\$[A-Z_][A-Z0-9_]*([/:@.?=&-]|\\n*$)|(^|//)@[A-Za-z][A-Za-z0-9_.-]*@([/:.]|\\n*$)|^(__[A-Za-z][A-Za-z0-9_.-]*__|%[A-Za-z_][A-Za-z0-9_]*%|\\$\\x5b[^\\n]+\\]|\\x5b[A-Za-z]+\\([^\\n]*\\]|\\$[a-z][a-z0-9_]*)\\n*$|^@Microsoft\\.KeyVault\\(|^ENC\\x5b|^\\{cipher\\}|^\\$ANSIBLE_VAULT;|^(op|ref[+][a-z0-9]+)://|^vault:[A-Za-z0-9/_.-]+#|^arn:aws[a-z-]*:(secretsmanager|ssm):'}, {'description': 'A placeholder for a person to replace: <WORD>, <<WORD, xxxx, INSERT_WORD, YOUR_WORD, WORD_HERE, CHANGE_ME, API_KEY. Other words in capitals are values.', 'type': 'string', 'pattern': '^ *(<[^<>%/=][^<>=]*>>?|<<[^<>%/=][^<>=]*>) *(\\(([Dd]efault|[Oo]ptional|[Rr]equired|e\\.g\\.)[^()]*\\)|(, *)?(default|e\\.g\\.)[^<>\\n]*)?\\n*$|^[xX][._ -]*[xX][xX._ -]*[xX]\\n*$|^([Ii][Nn][Ss][Ee][Rr][Tt]|[Yy][Oo][Uu][Rr]|[Rr][Ee][Pp][Ll][Aa][Cc][Ee]|[Ee][Nn][Tt][Ee][Rr])[_-][A-Za-z0-9_-]+\\n*$|^([Cc][Hh][Aa][Nn][Gg][Ee][_-]?[Mm][Ee]|TODO|FIXME|TBD)\\n*$|^(([A-Z]+_)*((API|APP|CLIENT|CONSUMER|ACCESS|REFRESH|AUTH|OAUTH|USER|INTEGRATOR|SIGNATURE|SHARED)_(KEY|SECRET|TOKEN)|(APP|CLIENT)_ID|(GRANT|AUTH|AUTHORIZATION)_CODE|OAUTH_VERIFIER|CALLBACK_URL|ELEMENT_KEY|INSTANCE_NAME)|([A-Z]+_)+(PASSWORD|HERE)|<<?([A-Z][A-Z0-9]+([_ -][A-Z0-9]+)*|[a-z]{2,}([_ -][a-z]+)*)|([A-Z]+_)+[A-Z]+>>?)\\n*$'}]}, {'description': 'Only asterisks: what the platform shows instead of a secret.', 'type': 'string', 'minLength': 3, 'not': {'pattern': '[^*]'}}, {'description': 'A string of only whitespace.', 'type': 'string', 'not': {'pattern': '[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'}}]}]}}
_EXPECTED_34 = {'type': 'object'}
_EXPECTED_35 = {'enum': ['true', 'false']}
_EXPECTED_36 = {'type': 'null'}
_EXPECTED_37 = ['event.notification.enabled']
_EXPECTED_38 = {'enum': [False, 'false']}
_EXPECTED_39 = ['providerData']
_EXPECTED_40 = ['createdDateField', 'createdDateFormat', 'updatedDateField', 'updatedDateFormat']
_EXPECTED_41 = [{'required': ['event.objects']}, {'required': ['event.poller.configuration']}, {'required': ['event.poller.urls']}]
_EXPECTED_42 = ['event.objects']
_EXPECTED_43 = ['event.poller.configuration']
_EXPECTED_44 = ['event.poller.urls']
_EXPECTED_45 = {'type': 'string', 'pattern': '/', 'not': {'description': 'A string whose format cannot be checked: not final, masked or blank. Other rules cover it.', 'anyOf': [{'description': 'A string that is not final: another tool or a person fills it in. Its format is not checked.', 'anyOf': [{'description': 'A string that another tool partly fills in: ${VAR}, $(VAR), {{ var }}, <%= var %>, {% tag %}, %{var}, #{VAR}, __VAR__ and the like.', 'type': 'string', 'pattern': '[$%#]\\{[^{}]*\\}|\\$\\([^()]*\\)|%\\([^()]*\\)s|\\{\\{[^{}]*\\}\\}|<%[^<>]*%>|\\{%[^{}]*%\\}|\\{[0-9]{1,2}\\}|__[A-Z][A-Z0-9_]*__|%[A-Z][A-Z0-9_]{2,}%|<<[^<>=]+>>|(^|[/:@.?=&-])\\$[A-Z_][A-Z0-9_]*([/:@.?=&-]|\\n*$)|(^|//)@[A-Za-z][A-Za-z0-9_.-]*@([/:.]|\\n*$)|^(__[A-Za-z][A-Za-z0-9_.-]*__|%[A-Za-z_][A-Za-z0-9_]*%|\\$\\x5b[^\\n]+\\]|\\x5b[A-Za-z]+\\([^\\n]*\\]|\\$[a-z][a-z0-9_]*)\\n*$|^@Microsoft\\.KeyVault\\(|^ENC\\x5b|^\\{cipher\\}|^\\$ANSIBLE_VAULT;|^(op|ref[+][a-z0-9]+)://|^vault:[A-Za-z0-9/_.-]+#|^arn:aws[a-z-]*:(secretsmanager|ssm):'}, {'description': 'A placeholder for a person to replace: <WORD>, <<WORD, xxxx, INSERT_WORD, YOUR_WORD, WORD_HERE, CHANGE_ME, API_KEY. Other words in capitals are values.', 'type': 'string', 'pattern': '^ *(<[^<>%/=][^<>=]*>>?|<<[^<>%/=][^<>=]*>) *(\\(([Dd]efault|[Oo]ptional|[Rr]equired|e\\.g\\.)[^()]*\\)|(, *)?(default|e\\.g\\.)[^<>\\n]*)?\\n*$|^[xX][._ -]*[xX][xX._ -]*[xX]\\n*$|^([Ii][Nn][Ss][Ee][Rr][Tt]|[Yy][Oo][Uu][Rr]|[Rr][Ee][Pp][Ll][Aa][Cc][Ee]|[Ee][Nn][Tt][Ee][Rr])[_-][A-Za-z0-9_-]+\\n*$|^([Cc][Hh][Aa][Nn][Gg][Ee][_-]?[Mm][Ee]|TODO|FIXME|TBD)\\n*$|^(([A-Z]+_)*((API|APP|CLIENT|CONSUMER|ACCESS|REFRESH|AUTH|OAUTH|USER|INTEGRATOR|SIGNATURE|SHARED)_(KEY|SECRET|TOKEN)|(APP|CLIENT)_ID|(GRANT|AUTH|AUTHORIZATION)_CODE|OAUTH_VERIFIER|CALLBACK_URL|ELEMENT_KEY|INSTANCE_NAME)|([A-Z]+_)+(PASSWORD|HERE)|<<?([A-Z][A-Z0-9]+([_ -][A-Z0-9]+)*|[a-z]{2,}([_ -][a-z]+)*)|([A-Z]+_)+[A-Z]+>>?)\\n*$'}]}, {'description': 'Only asterisks: what the platform shows instead of a secret.', 'type': 'string', 'minLength': 3, 'not': {'pattern': '[^*]'}}, {'description': 'A string of only whitespace.', 'type': 'string', 'not': {'pattern': '[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'}}]}}
_EXPECTED_46 = {'description': 'A single line with leading or trailing whitespace.', 'type': 'string', 'pattern': '^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]|[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]$', 'not': {'anyOf': [{'description': 'A placeholder for a person to replace: <WORD>, <<WORD, xxxx, INSERT_WORD, YOUR_WORD, WORD_HERE, CHANGE_ME, API_KEY. Other words in capitals are values.', 'type': 'string', 'pattern': '^ *(<[^<>%/=][^<>=]*>>?|<<[^<>%/=][^<>=]*>) *(\\(([Dd]efault|[Oo]ptional|[Rr]equired|e\\.g\\.)[^()]*\\)|(, *)?(default|e\\.g\\.)[^<>\\n]*)?\\n*$|^[xX][._ -]*[xX][xX._ -]*[xX]\\n*$|^([Ii][Nn][Ss][Ee][Rr][Tt]|[Yy][Oo][Uu][Rr]|[Rr][Ee][Pp][Ll][Aa][Cc][Ee]|[Ee][Nn][Tt][Ee][Rr])[_-][A-Za-z0-9_-]+\\n*$|^([Cc][Hh][Aa][Nn][Gg][Ee][_-]?[Mm][Ee]|TODO|FIXME|TBD)\\n*$|^(([A-Z]+_)*((API|APP|CLIENT|CONSUMER|ACCESS|REFRESH|AUTH|OAUTH|USER|INTEGRATOR|SIGNATURE|SHARED)_(KEY|SECRET|TOKEN)|(APP|CLIENT)_ID|(GRANT|AUTH|AUTHORIZATION)_CODE|OAUTH_VERIFIER|CALLBACK_URL|ELEMENT_KEY|INSTANCE_NAME)|([A-Z]+_)+(PASSWORD|HERE)|<<?([A-Z][A-Z0-9]+([_ -][A-Z0-9]+)*|[a-z]{2,}([_ -][a-z]+)*)|([A-Z]+_)+[A-Z]+>>?)\\n*$'}, {'description': 'Only asterisks: what the platform shows instead of a secret.', 'type': 'string', 'minLength': 3, 'not': {'pattern': '[^*]'}}, {'description': 'A string of only whitespace.', 'type': 'string', 'not': {'pattern': '[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'}}, {'pattern': '[\\r\\n][^\\r\\n]'}]}}
_EXPECTED_47 = {'pattern': '^[ \\t]*([$%#]\\{[^{}]*\\}|\\$\\([^()]*\\)|\\{\\{[^{}]*\\}\\})[ \\t]*$', 'allOf': [{'description': 'A single line with leading or trailing whitespace.', 'type': 'string', 'pattern': '^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]|[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]$', 'not': {'anyOf': [{'description': 'A placeholder for a person to replace: <WORD>, <<WORD, xxxx, INSERT_WORD, YOUR_WORD, WORD_HERE, CHANGE_ME, API_KEY. Other words in capitals are values.', 'type': 'string', 'pattern': '^ *(<[^<>%/=][^<>=]*>>?|<<[^<>%/=][^<>=]*>) *(\\(([Dd]efault|[Oo]ptional|[Rr]equired|e\\.g\\.)[^()]*\\)|(, *)?(default|e\\.g\\.)[^<>\\n]*)?\\n*$|^[xX][._ -]*[xX][xX._ -]*[xX]\\n*$|^([Ii][Nn][Ss][Ee][Rr][Tt]|[Yy][Oo][Uu][Rr]|[Rr][Ee][Pp][Ll][Aa][Cc][Ee]|[Ee][Nn][Tt][Ee][Rr])[_-][A-Za-z0-9_-]+\\n*$|^([Cc][Hh][Aa][Nn][Gg][Ee][_-]?[Mm][Ee]|TODO|FIXME|TBD)\\n*$|^(([A-Z]+_)*((API|APP|CLIENT|CONSUMER|ACCESS|REFRESH|AUTH|OAUTH|USER|INTEGRATOR|SIGNATURE|SHARED)_(KEY|SECRET|TOKEN)|(APP|CLIENT)_ID|(GRANT|AUTH|AUTHORIZATION)_CODE|OAUTH_VERIFIER|CALLBACK_URL|ELEMENT_KEY|INSTANCE_NAME)|([A-Z]+_)+(PASSWORD|HERE)|<<?([A-Z][A-Z0-9]+([_ -][A-Z0-9]+)*|[a-z]{2,}([_ -][a-z]+)*)|([A-Z]+_)+[A-Z]+>>?)\\n*$'}, {'description': 'Only asterisks: what the platform shows instead of a secret.', 'type': 'string', 'minLength': 3, 'not': {'pattern': '[^*]'}}, {'description': 'A string of only whitespace.', 'type': 'string', 'not': {'pattern': '[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'}}, {'pattern': '[\\r\\n][^\\r\\n]'}]}}]}
_EXPECTED_48 = {'allOf': [{'description': 'A single line with leading or trailing whitespace.', 'type': 'string', 'pattern': '^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]|[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]$', 'not': {'anyOf': [{'description': 'A placeholder for a person to replace: <WORD>, <<WORD, xxxx, INSERT_WORD, YOUR_WORD, WORD_HERE, CHANGE_ME, API_KEY. Other words in capitals are values.', 'type': 'string', 'pattern': '^ *(<[^<>%/=][^<>=]*>>?|<<[^<>%/=][^<>=]*>) *(\\(([Dd]efault|[Oo]ptional|[Rr]equired|e\\.g\\.)[^()]*\\)|(, *)?(default|e\\.g\\.)[^<>\\n]*)?\\n*$|^[xX][._ -]*[xX][xX._ -]*[xX]\\n*$|^([Ii][Nn][Ss][Ee][Rr][Tt]|[Yy][Oo][Uu][Rr]|[Rr][Ee][Pp][Ll][Aa][Cc][Ee]|[Ee][Nn][Tt][Ee][Rr])[_-][A-Za-z0-9_-]+\\n*$|^([Cc][Hh][Aa][Nn][Gg][Ee][_-]?[Mm][Ee]|TODO|FIXME|TBD)\\n*$|^(([A-Z]+_)*((API|APP|CLIENT|CONSUMER|ACCESS|REFRESH|AUTH|OAUTH|USER|INTEGRATOR|SIGNATURE|SHARED)_(KEY|SECRET|TOKEN)|(APP|CLIENT)_ID|(GRANT|AUTH|AUTHORIZATION)_CODE|OAUTH_VERIFIER|CALLBACK_URL|ELEMENT_KEY|INSTANCE_NAME)|([A-Z]+_)+(PASSWORD|HERE)|<<?([A-Z][A-Z0-9]+([_ -][A-Z0-9]+)*|[a-z]{2,}([_ -][a-z]+)*)|([A-Z]+_)+[A-Z]+>>?)\\n*$'}, {'description': 'Only asterisks: what the platform shows instead of a secret.', 'type': 'string', 'minLength': 3, 'not': {'pattern': '[^*]'}}, {'description': 'A string of only whitespace.', 'type': 'string', 'not': {'pattern': '[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'}}, {'pattern': '[\\r\\n][^\\r\\n]'}]}}, {'not': {'description': 'A string that contains a control character.', 'type': 'string', 'pattern': '[\\u0000-\\u001f\\u007f-\\u009f]'}}]}
_EXPECTED_49 = {'allOf': [{'description': 'A string that contains a control character.', 'type': 'string', 'pattern': '[\\u0000-\\u001f\\u007f-\\u009f]'}, {'not': {'description': 'A string of only whitespace.', 'type': 'string', 'not': {'pattern': '[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'}}}]}
_EXPECTED_50 = {'description': 'A plain http URL of a host other than the local machine.', 'type': 'string', 'pattern': '^[^:]*[Pp]://', 'not': {'anyOf': [{'description': 'A string whose format cannot be checked: not final, masked or blank. Other rules cover it.', 'anyOf': [{'description': 'A string that is not final: another tool or a person fills it in. Its format is not checked.', 'anyOf': [{'description': 'A string that another tool partly fills in: ${VAR}, $(VAR), {{ var }}, <%= var %>, {% tag %}, %{var}, #{VAR}, __VAR__ and the like.', 'type': 'string', 'pattern': '[$%#]\\{[^{}]*\\}|\\$\\([^()]*\\)|%\\([^()]*\\)s|\\{\\{[^{}]*\\}\\}|<%[^<>]*%>|\\{%[^{}]*%\\}|\\{[0-9]{1,2}\\}|__[A-Z][A-Z0-9_]*__|%[A-Z][A-Z0-9_]{2,}%|<<[^<>=]+>>|(^|[/:@.?=&-])\\$[A-Z_][A-Z0-9_]*([/:@.?=&-]|\\n*$)|(^|//)@[A-Za-z][A-Za-z0-9_.-]*@([/:.]|\\n*$)|^(__[A-Za-z][A-Za-z0-9_.-]*__|%[A-Za-z_][A-Za-z0-9_]*%|\\$\\x5b[^\\n]+\\]|\\x5b[A-Za-z]+\\([^\\n]*\\]|\\$[a-z][a-z0-9_]*)\\n*$|^@Microsoft\\.KeyVault\\(|^ENC\\x5b|^\\{cipher\\}|^\\$ANSIBLE_VAULT;|^(op|ref[+][a-z0-9]+)://|^vault:[A-Za-z0-9/_.-]+#|^arn:aws[a-z-]*:(secretsmanager|ssm):'}, {'description': 'A placeholder for a person to replace: <WORD>, <<WORD, xxxx, INSERT_WORD, YOUR_WORD, WORD_HERE, CHANGE_ME, API_KEY. Other words in capitals are values.', 'type': 'string', 'pattern': '^ *(<[^<>%/=][^<>=]*>>?|<<[^<>%/=][^<>=]*>) *(\\(([Dd]efault|[Oo]ptional|[Rr]equired|e\\.g\\.)[^()]*\\)|(, *)?(default|e\\.g\\.)[^<>\\n]*)?\\n*$|^[xX][._ -]*[xX][xX._ -]*[xX]\\n*$|^([Ii][Nn][Ss][Ee][Rr][Tt]|[Yy][Oo][Uu][Rr]|[Rr][Ee][Pp][Ll][Aa][Cc][Ee]|[Ee][Nn][Tt][Ee][Rr])[_-][A-Za-z0-9_-]+\\n*$|^([Cc][Hh][Aa][Nn][Gg][Ee][_-]?[Mm][Ee]|TODO|FIXME|TBD)\\n*$|^(([A-Z]+_)*((API|APP|CLIENT|CONSUMER|ACCESS|REFRESH|AUTH|OAUTH|USER|INTEGRATOR|SIGNATURE|SHARED)_(KEY|SECRET|TOKEN)|(APP|CLIENT)_ID|(GRANT|AUTH|AUTHORIZATION)_CODE|OAUTH_VERIFIER|CALLBACK_URL|ELEMENT_KEY|INSTANCE_NAME)|([A-Z]+_)+(PASSWORD|HERE)|<<?([A-Z][A-Z0-9]+([_ -][A-Z0-9]+)*|[a-z]{2,}([_ -][a-z]+)*)|([A-Z]+_)+[A-Z]+>>?)\\n*$'}]}, {'description': 'Only asterisks: what the platform shows instead of a secret.', 'type': 'string', 'minLength': 3, 'not': {'pattern': '[^*]'}}, {'description': 'A string of only whitespace.', 'type': 'string', 'not': {'pattern': '[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'}}]}, {'pattern': '^[^:]*://([Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt]|127[.][0-9.]+|0[.]0[.]0[.]0|\\[::1\\])([^A-Za-z0-9._-]|$)'}]}, 'allOf': [{'description': 'An http or https URL with a host; whitespace around it is covered by another rule.', 'type': 'string', 'not': {'pattern': '^[^/]*//[Hh][Tt][Tt][Pp][Ss]?:?//'}, 'pattern': '^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[Hh][Tt][Tt][Pp][Ss]?://[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000/?#][^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$'}]}
_EXPECTED_51 = {'description': 'A number written as a string.', 'type': 'string', 'minLength': 1, 'not': {'pattern': '[^0-9]'}}
_EXPECTED_52 = ['event.poller.refresh_interval']
_EXPECTED_53 = ['event.notification.signature.key']
_EXPECTED_54 = ['tags']
_EXPECTED_55 = ['integer', 'null']
_EXPECTED_56 = ['boolean', 'null']
_EXPECTED_57 = ['array', 'null']


def _structure_of_create(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if not (isinstance(x0, dict)):
        found.append(SchemaError('', 'type', (), 'object', x0))
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if not _open(x1):
                if not (isinstance(x1, dict)):
                    found.append(SchemaError('', 'type', ('configuration',), 'object', x1))
                if isinstance(x1, dict):
                    for k2 in ('authentication.time', 'authentication.type', 'base.url', 'bulk.add_metadata', 'bulk.attribute.created_time', 'bulk.query.date_mask', 'bulk.query.download_format', 'bulk.query.field_name', 'bulk.query.operator', 'bulk.relations', 'event.helper.key', 'event.notification.callback.url', 'event.notification.instance.finder', 'event.notification.signature.key', 'event.notification.subscription.id', 'event.notification.type', 'event.objects', 'event.poller.urls', 'event.vendor.type', 'oauth.api.key', 'oauth.api.secret', 'oauth.authorization.url', 'oauth.callback.url', 'oauth.request.authorization.type', 'oauth.request.url', 'oauth.scope', 'oauth.token.refresh_url', 'oauth.token.revoke_url', 'oauth.token.url', 'oauth.user.refresh_token', 'oauth.user.token', 'oauth.user.token.secret', 'pagination.type', 'password', 'username'):
                        if k2 in x1:
                            x2 = x1[k2]
                            if not (isinstance(x2, str) or x2 is None):
                                found.append(SchemaError('', 'type', ('configuration', k2), _EXPECTED_0, x2))
                    for k2 in ('document.tagging', 'event.notification.enabled', 'event.raw.enabled', 'filter.response.nulls', 'oauth.basic.header', 'pagination.offset'):
                        if k2 in x1:
                            x2 = x1[k2]
                            if not (isinstance(x2, bool) or isinstance(x2, str) or x2 is None):
                                found.append(SchemaError('', 'type', ('configuration', k2), _EXPECTED_1, x2))
                            if not _undecided(x2):
                                if not (x2 is True or x2 is False or x2 == 'true' or x2 == 'false' or x2 is None):
                                    found.append(SchemaError('', 'enum', ('configuration', k2), _EXPECTED_2, x2))
                    if 'event.metadata' in x1:
                        x2 = x1['event.metadata']
                        if not (isinstance(x2, str) or isinstance(x2, dict) or x2 is None):
                            found.append(SchemaError('', 'type', ('configuration', 'event.metadata'), _EXPECTED_3, x2))
                    if 'event.poller.configuration' in x1:
                        x2 = x1['event.poller.configuration']
                        if not (isinstance(x2, dict) or isinstance(x2, str) or x2 is None):
                            found.append(SchemaError('', 'type', ('configuration', 'event.poller.configuration'), _EXPECTED_4, x2))
                        if not ((isinstance(x2, dict)) and (('url' in x2)) and ((('url' not in x2 or _part_2(x2['url']))))):
                            if isinstance(x2, dict):
                                for k3, x3 in x2.items():
                                    if isinstance(x3, dict):
                                        for k4 in ('batchSize', 'createdCheckTolerance', 'pageSize', 'pollDelay'):
                                            if k4 in x3:
                                                x4 = x3[k4]
                                                if not (isinstance(x4, int) and not isinstance(x4, bool) or isinstance(x4, float) and x4.is_integer() or isinstance(x4, str) or x4 is None):
                                                    found.append(SchemaError('', 'type', ('configuration', 'event.poller.configuration', k3, k4), _EXPECTED_5, x4))
                                                if not _undecided(x4):
                                                    if not (not isinstance(x4, str) or _search_2(x4) is not None):
                                                        found.append(SchemaError('', 'pattern', ('configuration', 'event.poller.configuration', k3, k4), '^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[0-9]+[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$', x4))
                                        if 'datesConfiguration' in x3:
                                            x4 = x3['datesConfiguration']
                                            if not _open(x4):
                                                if not (isinstance(x4, dict) or x4 is None):
                                                    found.append(SchemaError('', 'type', ('configuration', 'event.poller.configuration', k3, 'datesConfiguration'), _EXPECTED_6, x4))
                                                if isinstance(x4, dict):
                                                    for k5 in ('createdDateField', 'createdDateFormat', 'createdDateTimezone', 'updatedDateField', 'updatedDateFormat', 'updatedDateTimezone'):
                                                        if k5 in x4:
                                                            x5 = x4[k5]
                                                            if not (isinstance(x5, str) or x5 is None):
                                                                found.append(SchemaError('', 'type', ('configuration', 'event.poller.configuration', k3, 'datesConfiguration', k5), _EXPECTED_0, x5))
                                        for k4 in ('filterByCurrentDate', 'filterByUpdatedDate', 'useHydrationBeforePostHooks', 'useLastPollDate'):
                                            if k4 in x3:
                                                x4 = x3[k4]
                                                if not (isinstance(x4, bool) or isinstance(x4, str) or x4 is None):
                                                    found.append(SchemaError('', 'type', ('configuration', 'event.poller.configuration', k3, k4), _EXPECTED_1, x4))
                                                if not _undecided(x4):
                                                    if not (x4 is True or x4 is False or x4 == 'true' or x4 == 'false' or x4 is None):
                                                        found.append(SchemaError('', 'enum', ('configuration', 'event.poller.configuration', k3, k4), _EXPECTED_2, x4))
                                        for k4 in ('idField', 'objectName'):
                                            if k4 in x3:
                                                x4 = x3[k4]
                                                if not (isinstance(x4, str) or x4 is None):
                                                    found.append(SchemaError('', 'type', ('configuration', 'event.poller.configuration', k3, k4), _EXPECTED_0, x4))
                    if 'event.poller.refresh_interval' in x1:
                        x2 = x1['event.poller.refresh_interval']
                        if not (isinstance(x2, int) and not isinstance(x2, bool) or isinstance(x2, float) and x2.is_integer() or isinstance(x2, str) or x2 is None):
                            found.append(SchemaError('', 'type', ('configuration', 'event.poller.refresh_interval'), _EXPECTED_5, x2))
                    for k2 in ('expires_in', 'oauth.user.refresh_interval', 'oauth.user.refresh_time', 'pagination.max', 'pagination.page.startindex'):
                        if k2 in x1:
                            x2 = x1[k2]
                            if not (isinstance(x2, int) and not isinstance(x2, bool) or isinstance(x2, float) and x2.is_integer() or isinstance(x2, str) or x2 is None):
                                found.append(SchemaError('', 'type', ('configuration', k2), _EXPECTED_5, x2))
                            if not _undecided(x2):
                                if not (not isinstance(x2, str) or _search_2(x2) is not None):
                                    found.append(SchemaError('', 'pattern', ('configuration', k2), '^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[0-9]+[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$', x2))
        if 'element' in x0:
            x1 = x0['element']
            if not _open(x1):
                if not (isinstance(x1, dict)):
                    found.append(SchemaError('', 'type', ('element',), 'object', x1))
            if isinstance(x1, dict):
                if 'id' in x1:
                    x2 = x1['id']
                    if not (_open(x2) or (x2 is None)):
                        if not (isinstance(x2, int) and not isinstance(x2, bool) or isinstance(x2, float) and x2.is_integer()):
                            found.append(SchemaError('', 'type', ('element', 'id'), 'integer', x2))
        for k1 in ('externalAuthentication', 'name'):
            if k1 in x0:
                x1 = x0[k1]
                if not (isinstance(x1, str)):
                    found.append(SchemaError('', 'type', (k1,), 'string', x1))
        if 'providerData' in x0:
            x1 = x0['providerData']
            if not _open(x1):
                if not (isinstance(x1, dict)):
                    found.append(SchemaError('', 'type', ('providerData',), 'object', x1))
                if isinstance(x1, dict):
                    for k2 in ('access_token', 'apikey', 'code', 'dataSource', 'expires_in', 'oauth_token', 'oauth_verifier', 'org', 'realmId', 'refresh_token', 'secret', 'state', 'token'):
                        if k2 in x1:
                            x2 = x1[k2]
                            if not (isinstance(x2, str)):
                                found.append(SchemaError('', 'type', ('providerData', k2), 'string', x2))
        if 'retrieveObjectsAfterInstantiation' in x0:
            x1 = x0['retrieveObjectsAfterInstantiation']
            if not _open(x1):
                if not (isinstance(x1, bool)):
                    found.append(SchemaError('', 'type', ('retrieveObjectsAfterInstantiation',), 'boolean', x1))
        if 'tags' in x0:
            x1 = x0['tags']
            if not _open(x1):
                if not (isinstance(x1, (list, tuple))):
                    found.append(SchemaError('', 'type', ('tags',), 'array', x1))
    return found


def _errors_configuration_key_whitespace(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                for k2 in x1:
                    if not ((not ((isinstance(k2, str)) and (_search_3(k2) is not None))) or ((isinstance(k2, str)) and (_search_0(k2) is not None))):
                        found_0: list[SchemaError] = []
                        if ((isinstance(k2, str)) and (_search_3(k2) is not None)):
                            found_0.append(SchemaError('configuration-key-whitespace', 'not', ('configuration', k2), _EXPECTED_8, k2))
                        found_1: list[SchemaError] = []
                        if not (isinstance(k2, str)):
                            found_1.append(SchemaError('configuration-key-whitespace', 'type', ('configuration', k2), 'string', k2))
                        if not (not isinstance(k2, str) or _search_0(k2) is not None):
                            found_1.append(SchemaError('configuration-key-whitespace', 'pattern', ('configuration', k2), '[$%#]\\{[^{}]*\\}|\\$\\([^()]*\\)|%\\([^()]*\\)s|\\{\\{[^{}]*\\}\\}|<%[^<>]*%>|\\{%[^{}]*%\\}|\\{[0-9]{1,2}\\}|__[A-Z][A-Z0-9_]*__|%[A-Z][A-Z0-9_]{2,}%|<<[^<>=]+>>|(^|[/:@.?=&-])\\$[A-Z_][A-Z0-9_]*([/:@.?=&-]|\\n*$)|(^|//)@[A-Za-z][A-Za-z0-9_.-]*@([/:.]|\\n*$)|^(__[A-Za-z][A-Za-z0-9_.-]*__|%[A-Za-z_][A-Za-z0-9_]*%|\\$\\x5b[^\\n]+\\]|\\x5b[A-Za-z]+\\([^\\n]*\\]|\\$[a-z][a-z0-9_]*)\\n*$|^@Microsoft\\.KeyVault\\(|^ENC\\x5b|^\\{cipher\\}|^\\$ANSIBLE_VAULT;|^(op|ref[+][a-z0-9]+)://|^vault:[A-Za-z0-9/_.-]+#|^arn:aws[a-z-]*:(secretsmanager|ssm):', k2))
                        found += choose(SchemaError('configuration-key-whitespace', 'anyOf', ('configuration', k2), _EXPECTED_7, k2), found_0, found_1)
    return found


def _errors_configuration_required(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if not (not isinstance(x0, dict) or ('oauthProxy' in x0)):
        if not (not isinstance(x0, dict) or ('configuration' in x0)):
            found.append(SchemaError('configuration-required', 'required', (), _EXPECTED_9, x0))
        if isinstance(x0, dict):
            if 'configuration' in x0:
                x1 = x0['configuration']
                if not _open(x1):
                    if not (isinstance(x1, dict)):
                        found.append(SchemaError('configuration-required', 'type', ('configuration',), 'object', x1))
    return found


def _errors_configuration_value_type(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                for k2 in ('bulk', 'event', 'event.metadata', 'event.poller.configuration', 'filter', 'oauth', 'pagination'):
                    if k2 in x1:
                        x2 = x1[k2]
                        if not (isinstance(x2, str) or isinstance(x2, (int, float)) and not isinstance(x2, bool) or isinstance(x2, bool) or x2 is None or isinstance(x2, dict)):
                            found.append(SchemaError('configuration-value-type', 'type', ('configuration', k2), _EXPECTED_10, x2))
            if isinstance(x1, dict):
                for k2, x2 in x1.items():
                    if k2 not in {'bulk', 'event', 'event.metadata', 'event.poller.configuration', 'filter', 'oauth', 'pagination', 'element', 'name', 'providerData', 'tags'}:
                        if not _poller_like(x2):
                            if not (isinstance(x2, str) or isinstance(x2, (int, float)) and not isinstance(x2, bool) or isinstance(x2, bool) or x2 is None):
                                found.append(SchemaError('configuration-value-type', 'type', ('configuration', k2), _EXPECTED_11, x2))
    if (not isinstance(x0, dict) or ('element' in x0)):
        if isinstance(x0, dict):
            if 'configuration' in x0:
                x1 = x0['configuration']
                if isinstance(x1, dict):
                    if 'element' in x1:
                        x2 = x1['element']
                        if not (isinstance(x2, str) or isinstance(x2, (int, float)) and not isinstance(x2, bool) or isinstance(x2, bool) or x2 is None):
                            found.append(SchemaError('configuration-value-type', 'type', ('configuration', 'element'), _EXPECTED_11, x2))
    if (not isinstance(x0, dict) or ('name' in x0)):
        if isinstance(x0, dict):
            if 'configuration' in x0:
                x1 = x0['configuration']
                if isinstance(x1, dict):
                    if 'name' in x1:
                        x2 = x1['name']
                        if not (isinstance(x2, str) or isinstance(x2, (int, float)) and not isinstance(x2, bool) or isinstance(x2, bool) or x2 is None):
                            found.append(SchemaError('configuration-value-type', 'type', ('configuration', 'name'), _EXPECTED_11, x2))
    if (not isinstance(x0, dict) or ('providerData' in x0)):
        if isinstance(x0, dict):
            if 'configuration' in x0:
                x1 = x0['configuration']
                if isinstance(x1, dict):
                    if 'providerData' in x1:
                        x2 = x1['providerData']
                        if not (isinstance(x2, str) or isinstance(x2, (int, float)) and not isinstance(x2, bool) or isinstance(x2, bool) or x2 is None):
                            found.append(SchemaError('configuration-value-type', 'type', ('configuration', 'providerData'), _EXPECTED_11, x2))
    if (not isinstance(x0, dict) or ('tags' in x0)):
        if isinstance(x0, dict):
            if 'configuration' in x0:
                x1 = x0['configuration']
                if isinstance(x1, dict):
                    if 'tags' in x1:
                        x2 = x1['tags']
                        if not (isinstance(x2, str) or isinstance(x2, (int, float)) and not isinstance(x2, bool) or isinstance(x2, bool) or x2 is None):
                            found.append(SchemaError('configuration-value-type', 'type', ('configuration', 'tags'), _EXPECTED_11, x2))
    return found


def _errors_element_key_format(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'element' in x0:
            x1 = x0['element']
            if isinstance(x1, dict):
                if 'key' in x1:
                    x2 = x1['key']
                    if _part_14(x2):
                        found.append(SchemaError('element-key-format', 'not', ('element', 'key'), _EXPECTED_12, x2))
    return found


def _errors_element_key_required(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if (not isinstance(x0, dict) or ('element' in x0)):
        if isinstance(x0, dict):
            if 'element' in x0:
                x1 = x0['element']
                if not _open(x1):
                    if not (isinstance(x1, dict)):
                        found.append(SchemaError('element-key-required', 'type', ('element',), 'object', x1))
                    if (not isinstance(x1, dict) or ('key' in x1)):
                        if not _part_18(x1):
                            if isinstance(x1, dict):
                                if 'key' in x1:
                                    x2 = x1['key']
                                    if not (isinstance(x2, str)):
                                        found.append(SchemaError('element-key-required', 'type', ('element', 'key'), 'string', x2))
                                    if ((isinstance(x2, str)) and (not _part_1(x2))):
                                        found.append(SchemaError('element-key-required', 'not', ('element', 'key'), _EXPECTED_13, x2))
                    else:
                        if (not isinstance(x1, dict) or ('id' in x1)):
                            if isinstance(x1, dict):
                                if 'id' in x1:
                                    x2 = x1['id']
                                    if not _open(x2):
                                        if not (isinstance(x2, int) and not isinstance(x2, bool) or isinstance(x2, float) and x2.is_integer()):
                                            found.append(SchemaError('element-key-required', 'type', ('element', 'id'), 'integer', x2))
                        else:
                            if not (not isinstance(x1, dict) or ('key' in x1)):
                                found.append(SchemaError('element-key-required', 'required', ('element',), _EXPECTED_14, x1))
    else:
        if not _part_22(x0):
            if not (not isinstance(x0, dict) or ('element' in x0)):
                found.append(SchemaError('element-key-required', 'required', (), _EXPECTED_15, x0))
    return found


def _errors_event_vendor_type_value(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                if 'event.vendor.type' in x1:
                    x2 = x1['event.vendor.type']
                    if not ((x2 is None) or _undecided(x2)):
                        if not (x2 == 'polling' or x2 == 'webhook' or x2 == 'webhooks'):
                            found.append(SchemaError('event-vendor-type-value', 'enum', ('configuration', 'event.vendor.type'), _EXPECTED_16, x2))
    return found


def _errors_events_callback_url_missing(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if _events_on(x1):
                if not (not isinstance(x1, dict) or ('event.notification.callback.url' in x1)):
                    found.append(SchemaError('events-callback-url-missing', 'required', ('configuration',), _EXPECTED_17, x1))
                if isinstance(x1, dict):
                    if 'event.notification.callback.url' in x1:
                        x2 = x1['event.notification.callback.url']
                        if ((x2 is None or isinstance(x2, bool)) or ((isinstance(x2, str)) and (not _part_1(x2)))):
                            found.append(SchemaError('events-callback-url-missing', 'not', ('configuration', 'event.notification.callback.url'), _EXPECTED_18, x2))
    return found


def _errors_external_authentication(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'externalAuthentication' in x0:
            x1 = x0['externalAuthentication']
            if not _open(x1):
                if not (x1 == 'initial' or x1 == 'none'):
                    found.append(SchemaError('external-authentication', 'enum', ('externalAuthentication',), _EXPECTED_19, x1))
    if _part_30(x0):
        if isinstance(x0, dict):
            if 'configuration' in x0:
                x1 = x0['configuration']
                if (isinstance(x1, dict)):
                    if not ((not isinstance(x1, dict) or ('oauth.user.refresh_token' in x1)) or (not isinstance(x1, dict) or ('oauth.user.token' in x1))):
                        found_0: list[SchemaError] = []
                        if not (not isinstance(x1, dict) or ('oauth.user.refresh_token' in x1)):
                            found_0.append(SchemaError('external-authentication', 'required', ('configuration',), _EXPECTED_21, x1))
                        found_1: list[SchemaError] = []
                        if not (not isinstance(x1, dict) or ('oauth.user.token' in x1)):
                            found_1.append(SchemaError('external-authentication', 'required', ('configuration',), _EXPECTED_22, x1))
                        found += choose(SchemaError('external-authentication', 'anyOf', ('configuration',), _EXPECTED_20, x1), found_0, found_1)
    return found


def _errors_masked_value(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        for k1 in ('configuration', 'providerData'):
            if k1 in x0:
                x1 = x0[k1]
                if isinstance(x1, dict):
                    for k2, x2 in x1.items():
                        if ((isinstance(x2, str)) and (not (not isinstance(x2, str) or x2.strip('*'))) and (len(x2) >= 3)):
                            found.append(SchemaError('masked-value', 'not', (k1, k2), _EXPECTED_23, x2))
    return found


def _errors_name_required(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if (not isinstance(x0, dict) or ('name' in x0)):
        if isinstance(x0, dict):
            if 'name' in x0:
                x1 = x0['name']
                if not (isinstance(x1, str)):
                    found.append(SchemaError('name-required', 'type', ('name',), 'string', x1))
                if ((isinstance(x1, str)) and (not _part_1(x1))):
                    found.append(SchemaError('name-required', 'not', ('name',), _EXPECTED_13, x1))
    else:
        if not _part_35(x0):
            if not (not isinstance(x0, dict) or ('name' in x0)):
                found.append(SchemaError('name-required', 'required', (), _EXPECTED_24, x0))
    return found


def _errors_oauth_keys_missing(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if _needs_oauth_keys(x0):
        if isinstance(x0, dict):
            if 'configuration' in x0:
                x1 = x0['configuration']
                if not (not isinstance(x1, dict) or ('oauth.api.key' in x1 and 'oauth.api.secret' in x1)):
                    found.append(SchemaError('oauth-keys-missing', 'required', ('configuration',), _EXPECTED_25, x1))
                if isinstance(x1, dict):
                    for k2 in ('oauth.api.key', 'oauth.api.secret'):
                        if k2 in x1:
                            x2 = x1[k2]
                            if ((x2 is None) or ((isinstance(x2, str)) and (not _part_1(x2)))):
                                found.append(SchemaError('oauth-keys-missing', 'not', ('configuration', k2), _EXPECTED_26, x2))
    return found


def _errors_oauth_proxy_shape(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'oauthProxy' in x0:
            x1 = x0['oauthProxy']
            if not _open(x1):
                if not (isinstance(x1, dict)):
                    found.append(SchemaError('oauth-proxy-shape', 'type', ('oauthProxy',), 'object', x1))
                if not (not isinstance(x1, dict) or ('isOauthProxy' in x1 and 'oauthProxyName' in x1)):
                    found.append(SchemaError('oauth-proxy-shape', 'required', ('oauthProxy',), _EXPECTED_27, x1))
                if isinstance(x1, dict):
                    if 'isOauthProxy' in x1:
                        x2 = x1['isOauthProxy']
                        if not _open(x2):
                            if not (isinstance(x2, bool)):
                                found.append(SchemaError('oauth-proxy-shape', 'type', ('oauthProxy', 'isOauthProxy'), 'boolean', x2))
                    if 'oauthProxyName' in x1:
                        x2 = x1['oauthProxyName']
                        if not (isinstance(x2, str)):
                            found.append(SchemaError('oauth-proxy-shape', 'type', ('oauthProxy', 'oauthProxyName'), 'string', x2))
                        if ((isinstance(x2, str)) and (not _part_1(x2))):
                            found.append(SchemaError('oauth-proxy-shape', 'not', ('oauthProxy', 'oauthProxyName'), _EXPECTED_13, x2))
    return found


def _errors_oauth1_provider_data(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'providerData' in x0:
            x1 = x0['providerData']
            if _part_42(x1):
                if (not isinstance(x1, dict) or ('code' in x1)):
                    if isinstance(x1, dict):
                        if 'code' in x1:
                            x2 = x1['code']
                            if _part_43(x2):
                                found.append(SchemaError('oauth1-provider-data', 'not', ('providerData', 'code'), _EXPECTED_28, x2))
                else:
                    if not (not isinstance(x1, dict) or ('oauth_token' in x1 and 'oauth_verifier' in x1 and 'secret' in x1)):
                        found.append(SchemaError('oauth1-provider-data', 'required', ('providerData',), _EXPECTED_29, x1))
    return found


def _errors_placeholder_element_key(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'element' in x0:
            x1 = x0['element']
            if isinstance(x1, dict):
                if 'key' in x1:
                    x2 = x1['key']
                    if _part_44(x2):
                        found.append(SchemaError('placeholder-element-key', 'not', ('element', 'key'), _EXPECTED_30, x2))
    return found


def _errors_poller_interval_value(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                if 'event.poller.refresh_interval' in x1:
                    x2 = x1['event.poller.refresh_interval']
                    if not ((x2 is None) or _undecided(x2)):
                        if not (isinstance(x2, int) and not isinstance(x2, bool) or isinstance(x2, float) and x2.is_integer() or isinstance(x2, str)):
                            found.append(SchemaError('poller-interval-value', 'type', ('configuration', 'event.poller.refresh_interval'), _EXPECTED_31, x2))
                        if not (not (isinstance(x2, (int, float)) and not isinstance(x2, bool)) or not x2 < 1):
                            found.append(SchemaError('poller-interval-value', 'minimum', ('configuration', 'event.poller.refresh_interval'), 1, x2))
                        if not (not isinstance(x2, str) or _search_5(x2) is not None):
                            found.append(SchemaError('poller-interval-value', 'pattern', ('configuration', 'event.poller.refresh_interval'), '^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*0*[1-9][0-9]*[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$', x2))
    return found


def _errors_poller_resource_fields(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                if 'event.poller.configuration' in x1:
                    x2 = x1['event.poller.configuration']
                    if ((isinstance(x2, dict)) and (('url' in x2)) and ((('url' not in x2 or _part_2(x2['url']))))):
                        if isinstance(x2, dict):
                            if 'url' in x2:
                                x3 = x2['url']
                                if not (isinstance(x3, dict)):
                                    found.append(SchemaError('poller-resource-fields', 'type', ('configuration', 'event.poller.configuration', 'url'), 'object', x3))
                    else:
                        if isinstance(x2, dict):
                            for k3, x3 in x2.items():
                                if not ((_open(x3)) and ((not ((isinstance(x3, str)) and (_search_6(x3) is not None))))):
                                    if not (isinstance(x3, dict)):
                                        found.append(SchemaError('poller-resource-fields', 'type', ('configuration', 'event.poller.configuration', k3), 'object', x3))
                                    if not (not isinstance(x3, dict) or ('url' in x3 and 'idField' in x3)):
                                        found.append(SchemaError('poller-resource-fields', 'required', ('configuration', 'event.poller.configuration', k3), _EXPECTED_32, x3))
                                    if isinstance(x3, dict):
                                        if 'idField' in x3:
                                            x4 = x3['idField']
                                            if not (isinstance(x4, str)):
                                                found.append(SchemaError('poller-resource-fields', 'type', ('configuration', 'event.poller.configuration', k3, 'idField'), 'string', x4))
                                        if 'url' in x3:
                                            x4 = x3['url']
                                            if not (isinstance(x4, str)):
                                                found.append(SchemaError('poller-resource-fields', 'type', ('configuration', 'event.poller.configuration', k3, 'url'), 'string', x4))
                                            if ((isinstance(x4, str)) and (not _part_1(x4))):
                                                found.append(SchemaError('poller-resource-fields', 'not', ('configuration', 'event.poller.configuration', k3, 'url'), _EXPECTED_13, x4))
    return found


def _errors_tags_type(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'tags' in x0:
            x1 = x0['tags']
            if not _open(x1):
                if not (isinstance(x1, (list, tuple))):
                    found.append(SchemaError('tags-type', 'type', ('tags',), 'array', x1))
                if isinstance(x1, list):
                    for k2, x2 in enumerate(x1):
                        if not (isinstance(x2, str)):
                            found.append(SchemaError('tags-type', 'type', ('tags', k2), 'string', x2))
    return found


def _errors_url_malformed(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                if 'base.url' in x1:
                    x2 = x1['base.url']
                    if not ((isinstance(x2, str)) and (_search_7(x2) is not None)):
                        if ((isinstance(x2, str)) and (not (_absolute_url(x2) or _undecided(x2)))):
                            found.append(SchemaError('url-malformed', 'not', ('configuration', 'base.url'), _EXPECTED_33, x2))
                for k2 in ('event.notification.callback.url', 'oauth.authorization.url', 'oauth.callback.url', 'oauth.request.url', 'oauth.token.refresh_url', 'oauth.token.revoke_url', 'oauth.token.url'):
                    if k2 in x1:
                        x2 = x1[k2]
                        if ((isinstance(x2, str)) and (not (_absolute_url(x2) or _undecided(x2)))):
                            found.append(SchemaError('url-malformed', 'not', ('configuration', k2), _EXPECTED_33, x2))
    return found


def _errors_yaml_nested_key(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                for k2 in ('bulk', 'event', 'filter', 'oauth', 'pagination'):
                    if k2 in x1:
                        x2 = x1[k2]
                        if (isinstance(x2, dict)):
                            found.append(SchemaError('yaml-nested-key', 'not', ('configuration', k2), _EXPECTED_34, x2))
    return found


def _errors_boolean_as_string(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                for k2 in ('document.tagging', 'event.notification.enabled', 'filter.response.nulls'):
                    if k2 in x1:
                        x2 = x1[k2]
                        if (x2 == 'true' or x2 == 'false'):
                            found.append(SchemaError('boolean-as-string', 'not', ('configuration', k2), _EXPECTED_35, x2))
    return found


def _errors_configuration_null_value(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                for k2, x2 in x1.items():
                    if k2 not in {'event.notification.callback.url', 'oauth.api.key', 'oauth.api.secret'}:
                        if (x2 is None):
                            found.append(SchemaError('configuration-null-value', 'not', ('configuration', k2), _EXPECTED_36, x2))
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if not _events_on(x1):
                if isinstance(x1, dict):
                    if 'event.notification.callback.url' in x1:
                        x2 = x1['event.notification.callback.url']
                        if (x2 is None):
                            found.append(SchemaError('configuration-null-value', 'not', ('configuration', 'event.notification.callback.url'), _EXPECTED_36, x2))
    if not _needs_oauth_keys(x0):
        if isinstance(x0, dict):
            if 'configuration' in x0:
                x1 = x0['configuration']
                if isinstance(x1, dict):
                    for k2 in ('oauth.api.key', 'oauth.api.secret'):
                        if k2 in x1:
                            x2 = x1[k2]
                            if (x2 is None):
                                found.append(SchemaError('configuration-null-value', 'not', ('configuration', k2), _EXPECTED_36, x2))
    return found


def _errors_empty_value(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                for k2, x2 in x1.items():
                    if k2 not in {'event.notification.callback.url', 'oauth.api.key', 'oauth.api.secret'}:
                        if ((isinstance(x2, str)) and (not _part_1(x2))):
                            found.append(SchemaError('empty-value', 'not', ('configuration', k2), _EXPECTED_13, x2))
        if 'providerData' in x0:
            x1 = x0['providerData']
            if isinstance(x1, dict):
                for k2, x2 in x1.items():
                    if ((isinstance(x2, str)) and (not _part_1(x2))):
                        found.append(SchemaError('empty-value', 'not', ('providerData', k2), _EXPECTED_13, x2))
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if not _events_on(x1):
                if isinstance(x1, dict):
                    if 'event.notification.callback.url' in x1:
                        x2 = x1['event.notification.callback.url']
                        if ((isinstance(x2, str)) and (not _part_1(x2))):
                            found.append(SchemaError('empty-value', 'not', ('configuration', 'event.notification.callback.url'), _EXPECTED_13, x2))
    if not _needs_oauth_keys(x0):
        if isinstance(x0, dict):
            if 'configuration' in x0:
                x1 = x0['configuration']
                if isinstance(x1, dict):
                    for k2 in ('oauth.api.key', 'oauth.api.secret'):
                        if k2 in x1:
                            x2 = x1[k2]
                            if ((isinstance(x2, str)) and (not _part_1(x2))):
                                found.append(SchemaError('empty-value', 'not', ('configuration', k2), _EXPECTED_13, x2))
    return found


def _errors_events_not_enabled(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if ((not _part_54(x1)) and (not isinstance(x1, dict) or (('event' not in x1 or _part_25(x1['event']))))):
                if not (not isinstance(x1, dict) or ('event.notification.enabled' in x1)):
                    found.append(SchemaError('events-not-enabled', 'required', ('configuration',), _EXPECTED_37, x1))
                if isinstance(x1, dict):
                    if 'event.notification.enabled' in x1:
                        x2 = x1['event.notification.enabled']
                        if (x2 is False or x2 == 'false'):
                            found.append(SchemaError('events-not-enabled', 'not', ('configuration', 'event.notification.enabled'), _EXPECTED_38, x2))
    return found


def _errors_oauth2_code_missing(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if _part_58(x0):
        if not (not isinstance(x0, dict) or ('providerData' in x0)):
            found.append(SchemaError('oauth2-code-missing', 'required', (), _EXPECTED_39, x0))
        if isinstance(x0, dict):
            if 'providerData' in x0:
                x1 = x0['providerData']
                if not (not isinstance(x1, dict) or len(x1) >= 1):
                    found.append(SchemaError('oauth2-code-missing', 'minProperties', ('providerData',), 1, x1))
    return found


def _errors_poller_dates_incomplete(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                if 'event.poller.configuration' in x1:
                    x2 = x1['event.poller.configuration']
                    if not ((isinstance(x2, dict)) and (('url' in x2)) and ((('url' not in x2 or _part_2(x2['url']))))):
                        if isinstance(x2, dict):
                            for k3, x3 in x2.items():
                                if isinstance(x3, dict):
                                    if 'datesConfiguration' in x3:
                                        x4 = x3['datesConfiguration']
                                        if not (not isinstance(x4, dict) or ('createdDateField' in x4 and 'createdDateFormat' in x4 and 'updatedDateField' in x4 and 'updatedDateFormat' in x4)):
                                            found.append(SchemaError('poller-dates-incomplete', 'required', ('configuration', 'event.poller.configuration', k3, 'datesConfiguration'), _EXPECTED_40, x4))
    return found


def _errors_poller_resource_unknown_key(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                if 'event.poller.configuration' in x1:
                    x2 = x1['event.poller.configuration']
                    if not ((isinstance(x2, dict)) and (('url' in x2)) and ((('url' not in x2 or _part_2(x2['url']))))):
                        if isinstance(x2, dict):
                            for k3, x3 in x2.items():
                                if isinstance(x3, dict):
                                    if 'datesConfiguration' in x3:
                                        x4 = x3['datesConfiguration']
                                        if isinstance(x4, dict):
                                            for k5, x5 in x4.items():
                                                if k5 not in {'createdDateField', 'createdDateFormat', 'createdDateTimezone', 'updatedDateField', 'updatedDateFormat', 'updatedDateTimezone'}:
                                                    found.append(SchemaError('poller-resource-unknown-key', 'additionalProperties', ('configuration', 'event.poller.configuration', k3, 'datesConfiguration', k5), False, x5))
                                if isinstance(x3, dict):
                                    for k4, x4 in x3.items():
                                        if k4 not in {'batchSize', 'createdCheckTolerance', 'datesConfiguration', 'filterByCurrentDate', 'filterByUpdatedDate', 'idField', 'objectName', 'pageSize', 'parameters', 'pollDelay', 'postHookPipelines', 'postHooks', 'url', 'useHydrationBeforePostHooks', 'useLastPollDate'}:
                                            found.append(SchemaError('poller-resource-unknown-key', 'additionalProperties', ('configuration', 'event.poller.configuration', k3, k4), False, x4))
    return found


def _errors_polling_without_resources(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if ((_polling(x1)) and (_part_63(x1))):
                if not ((not isinstance(x1, dict) or ('event.objects' in x1)) or (not isinstance(x1, dict) or ('event.poller.configuration' in x1)) or (not isinstance(x1, dict) or ('event.poller.urls' in x1))):
                    found_0: list[SchemaError] = []
                    if not (not isinstance(x1, dict) or ('event.objects' in x1)):
                        found_0.append(SchemaError('polling-without-resources', 'required', ('configuration',), _EXPECTED_42, x1))
                    found_1: list[SchemaError] = []
                    if not (not isinstance(x1, dict) or ('event.poller.configuration' in x1)):
                        found_1.append(SchemaError('polling-without-resources', 'required', ('configuration',), _EXPECTED_43, x1))
                    found_2: list[SchemaError] = []
                    if not (not isinstance(x1, dict) or ('event.poller.urls' in x1)):
                        found_2.append(SchemaError('polling-without-resources', 'required', ('configuration',), _EXPECTED_44, x1))
                    found += choose(SchemaError('polling-without-resources', 'anyOf', ('configuration',), _EXPECTED_41, x1), found_0, found_1, found_2)
    return found


def _errors_response_only_property(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'id' in x0:
            x1 = x0['id']
            if _part_43(x1):
                found.append(SchemaError('response-only-property', 'not', ('id',), _EXPECTED_28, x1))
    if isinstance(x0, dict):
        if 'element' in x0:
            x1 = x0['element']
            if isinstance(x1, dict):
                for k2, x2 in x1.items():
                    if k2 not in {'id', 'key'}:
                        if _part_43(x2):
                            found.append(SchemaError('response-only-property', 'not', ('element', k2), _EXPECTED_28, x2))
        for k1 in ('cacheTimeToLive', 'cachingEnabled', 'createdDate', 'defaultTransformation', 'disabled', 'elementId', 'eventsEnabled', 'eventsNotificationCallbackUrl', 'maxCacheSize', 'objects', 'private', 'provisionInteractions', 'subscriptionId', 'token', 'traceLoggingEnabled', 'transformation', 'user', 'valid'):
            if k1 in x0:
                x1 = x0[k1]
                if _part_43(x1):
                    found.append(SchemaError('response-only-property', 'not', (k1,), _EXPECTED_28, x1))
    return found


def _errors_signature_key_weak(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                if 'event.notification.signature.key' in x1:
                    x2 = x1['event.notification.signature.key']
                    if not _undecided(x2):
                        if not (not isinstance(x2, str) or len(x2) >= 16):
                            found.append(SchemaError('signature-key-weak', 'minLength', ('configuration', 'event.notification.signature.key'), 16, x2))
                        if ((isinstance(x2, str)) and (_search_3(x2) is not None)):
                            found.append(SchemaError('signature-key-weak', 'not', ('configuration', 'event.notification.signature.key'), _EXPECTED_8, x2))
    return found


def _errors_subdomain_is_url(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                for k2, x2 in x1.items():
                    if _search_11(k2) is not None:
                        if ((isinstance(x2, str)) and (_search_12(x2) is not None) and (not _undecided(x2))):
                            found.append(SchemaError('subdomain-is-url', 'not', ('configuration', k2), _EXPECTED_45, x2))
    return found


def _errors_surrounding_whitespace(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                if 'event.poller.configuration' in x1:
                    x2 = x1['event.poller.configuration']
                    if _padded(x2):
                        found.append(SchemaError('surrounding-whitespace', 'not', ('configuration', 'event.poller.configuration'), _EXPECTED_46, x2))
                    if isinstance(x2, dict):
                        for k3, x3 in x2.items():
                            if isinstance(x3, dict):
                                for k4, x4 in x3.items():
                                    if k4 not in {'datesConfiguration'}:
                                        if _padded(x4):
                                            found.append(SchemaError('surrounding-whitespace', 'not', ('configuration', 'event.poller.configuration', k3, k4), _EXPECTED_46, x4))
                            if isinstance(x3, dict):
                                if 'datesConfiguration' in x3:
                                    x4 = x3['datesConfiguration']
                                    if isinstance(x4, dict):
                                        for k5, x5 in x4.items():
                                            if _padded(x5):
                                                found.append(SchemaError('surrounding-whitespace', 'not', ('configuration', 'event.poller.configuration', k3, 'datesConfiguration', k5), _EXPECTED_46, x5))
            if isinstance(x1, dict):
                for k2, x2 in x1.items():
                    if _search_14(k2) is not None:
                        if ((not isinstance(x2, str) or _search_15(x2) is not None) and (_padded(x2))):
                            found.append(SchemaError('surrounding-whitespace', 'not', ('configuration', k2), _EXPECTED_47, x2))
            if isinstance(x1, dict):
                for k2, x2 in x1.items():
                    if k2 not in {'document.tagging', 'event.notification.enabled', 'event.notification.signature.key', 'event.poller.configuration', 'event.vendor.type', 'filter.response.nulls', 'oauth.basic.header', 'pagination.offset'} and _search_14(k2) is None:
                        if _padded(x2):
                            found.append(SchemaError('surrounding-whitespace', 'not', ('configuration', k2), _EXPECTED_46, x2))
        if 'name' in x0:
            x1 = x0['name']
            if ((_padded(x1)) and ((not ((isinstance(x1, str)) and (_search_16(x1) is not None))))):
                found.append(SchemaError('surrounding-whitespace', 'not', ('name',), _EXPECTED_48, x1))
        if 'providerData' in x0:
            x1 = x0['providerData']
            if isinstance(x1, dict):
                for k2, x2 in x1.items():
                    if _padded(x2):
                        found.append(SchemaError('surrounding-whitespace', 'not', ('providerData', k2), _EXPECTED_46, x2))
        if 'tags' in x0:
            x1 = x0['tags']
            if isinstance(x1, list):
                for k2, x2 in enumerate(x1):
                    if ((_padded(x2)) and ((not ((isinstance(x2, str)) and (_search_16(x2) is not None))))):
                        found.append(SchemaError('surrounding-whitespace', 'not', ('tags', k2), _EXPECTED_48, x2))
    return found


def _errors_tag_blank_or_duplicate(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'tags' in x0:
            x1 = x0['tags']
            if _part_76(x1):
                if not (not isinstance(x1, (list, tuple)) or are_unique(x1)):
                    found.append(SchemaError('tag-blank-or-duplicate', 'uniqueItems', ('tags',), True, x1))
            else:
                if isinstance(x1, list):
                    for k2, x2 in enumerate(x1):
                        if ((isinstance(x2, str)) and (not _part_1(x2))):
                            found.append(SchemaError('tag-blank-or-duplicate', 'not', ('tags', k2), _EXPECTED_13, x2))
    return found


def _errors_tag_control_character(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'name' in x0:
            x1 = x0['name']
            if _part_78(x1):
                found.append(SchemaError('tag-control-character', 'not', ('name',), _EXPECTED_49, x1))
        if 'tags' in x0:
            x1 = x0['tags']
            if isinstance(x1, list):
                for k2, x2 in enumerate(x1):
                    if _part_78(x2):
                        found.append(SchemaError('tag-control-character', 'not', ('tags', k2), _EXPECTED_49, x2))
    return found


def _errors_unknown_top_level_property(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        for k1, x1 in x0.items():
            if k1 not in {'cacheTimeToLive', 'cachingEnabled', 'configuration', 'createdDate', 'defaultTransformation', 'disabled', 'element', 'elementId', 'eventsEnabled', 'eventsNotificationCallbackUrl', 'expires_in', 'externalAuthentication', 'id', 'maxCacheSize', 'name', 'oauthProxy', 'objects', 'password', 'private', 'providerData', 'provisionInteractions', 'retrieveObjectsAfterInstantiation', 'subscriptionId', 'tags', 'token', 'traceLoggingEnabled', 'transformation', 'user', 'username', 'valid'} and _search_17(k1) is None:
                found.append(SchemaError('unknown-top-level-property', 'additionalProperties', (k1,), False, x1))
    return found


def _errors_url_insecure(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                if 'base.url' in x1:
                    x2 = x1['base.url']
                    if not ((isinstance(x2, str)) and (_search_7(x2) is not None)):
                        if _insecure_url(x2):
                            found.append(SchemaError('url-insecure', 'not', ('configuration', 'base.url'), _EXPECTED_50, x2))
                for k2 in ('event.notification.callback.url', 'oauth.authorization.url', 'oauth.callback.url', 'oauth.request.url', 'oauth.token.refresh_url', 'oauth.token.revoke_url', 'oauth.token.url'):
                    if k2 in x1:
                        x2 = x1[k2]
                        if _insecure_url(x2):
                            found.append(SchemaError('url-insecure', 'not', ('configuration', k2), _EXPECTED_50, x2))
    return found


def _errors_webhook_with_poller_settings(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if _part_82(x1):
                if isinstance(x1, dict):
                    for k2, x2 in x1.items():
                        if _search_20(k2) is not None:
                            if not (x2 is None):
                                if _part_43(x2):
                                    found.append(SchemaError('webhook-with-poller-settings', 'not', ('configuration', k2), _EXPECTED_28, x2))
    return found


def _errors_number_as_string(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if isinstance(x1, dict):
                for k2 in ('event.poller.refresh_interval', 'expires_in', 'oauth.user.refresh_interval', 'oauth.user.refresh_time', 'pagination.max', 'pagination.page.startindex'):
                    if k2 in x1:
                        x2 = x1[k2]
                        if ((isinstance(x2, str)) and (not (not isinstance(x2, str) or x2.strip('0123456789'))) and (len(x2) >= 1)):
                            found.append(SchemaError('number-as-string', 'not', ('configuration', k2), _EXPECTED_51, x2))
    return found


def _errors_polling_without_interval(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if _part_85(x1):
                if not (not isinstance(x1, dict) or ('event.poller.refresh_interval' in x1)):
                    found.append(SchemaError('polling-without-interval', 'required', ('configuration',), _EXPECTED_52, x1))
    return found


def _errors_provider_data_unknown_key(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'providerData' in x0:
            x1 = x0['providerData']
            if isinstance(x1, dict):
                for k2, x2 in x1.items():
                    if k2 not in {'access_token', 'apikey', 'code', 'dataSource', 'expires_in', 'oauth_token', 'oauth_verifier', 'org', 'password', 'realmId', 'refresh_token', 'secret', 'state', 'token', 'username'} and _search_17(k2) is None:
                        found.append(SchemaError('provider-data-unknown-key', 'additionalProperties', ('providerData', k2), False, x2))
    return found


def _errors_signature_key_missing(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if _events_on(x1):
                if not (not isinstance(x1, dict) or ('event.notification.signature.key' in x1)):
                    found.append(SchemaError('signature-key-missing', 'required', ('configuration',), _EXPECTED_53, x1))
    return found


def _errors_tags_missing(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if not _part_86(x0):
        if not (not isinstance(x0, dict) or ('tags' in x0)):
            found.append(SchemaError('tags-missing', 'required', (), _EXPECTED_54, x0))
    return found


def _structure_of_update(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'id' in x0:
            x1 = x0['id']
            if not (isinstance(x1, int) and not isinstance(x1, bool) or isinstance(x1, float) and x1.is_integer() or isinstance(x1, str)):
                found.append(SchemaError('', 'type', ('id',), _EXPECTED_31, x1))
    if not (isinstance(x0, dict)):
        found.append(SchemaError('', 'type', (), 'object', x0))
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if not _open(x1):
                if not (isinstance(x1, dict)):
                    found.append(SchemaError('', 'type', ('configuration',), 'object', x1))
                if isinstance(x1, dict):
                    for k2 in ('authentication.time', 'authentication.type', 'base.url', 'bulk.add_metadata', 'bulk.attribute.created_time', 'bulk.query.date_mask', 'bulk.query.download_format', 'bulk.query.field_name', 'bulk.query.operator', 'bulk.relations', 'event.helper.key', 'event.notification.callback.url', 'event.notification.instance.finder', 'event.notification.signature.key', 'event.notification.subscription.id', 'event.notification.type', 'event.objects', 'event.poller.urls', 'event.vendor.type', 'oauth.api.key', 'oauth.api.secret', 'oauth.authorization.url', 'oauth.callback.url', 'oauth.request.authorization.type', 'oauth.request.url', 'oauth.scope', 'oauth.token.refresh_url', 'oauth.token.revoke_url', 'oauth.token.url', 'oauth.user.refresh_token', 'oauth.user.token', 'oauth.user.token.secret', 'pagination.type', 'password', 'username'):
                        if k2 in x1:
                            x2 = x1[k2]
                            if not (isinstance(x2, str) or x2 is None):
                                found.append(SchemaError('', 'type', ('configuration', k2), _EXPECTED_0, x2))
                    for k2 in ('document.tagging', 'event.notification.enabled', 'event.raw.enabled', 'filter.response.nulls', 'oauth.basic.header', 'pagination.offset'):
                        if k2 in x1:
                            x2 = x1[k2]
                            if not (isinstance(x2, bool) or isinstance(x2, str) or x2 is None):
                                found.append(SchemaError('', 'type', ('configuration', k2), _EXPECTED_1, x2))
                            if not _undecided(x2):
                                if not (x2 is True or x2 is False or x2 == 'true' or x2 == 'false' or x2 is None):
                                    found.append(SchemaError('', 'enum', ('configuration', k2), _EXPECTED_2, x2))
                    if 'event.metadata' in x1:
                        x2 = x1['event.metadata']
                        if not (isinstance(x2, str) or isinstance(x2, dict) or x2 is None):
                            found.append(SchemaError('', 'type', ('configuration', 'event.metadata'), _EXPECTED_3, x2))
                    if 'event.poller.configuration' in x1:
                        x2 = x1['event.poller.configuration']
                        if not (isinstance(x2, dict) or isinstance(x2, str) or x2 is None):
                            found.append(SchemaError('', 'type', ('configuration', 'event.poller.configuration'), _EXPECTED_4, x2))
                        if not ((isinstance(x2, dict)) and (('url' in x2)) and ((('url' not in x2 or _part_2(x2['url']))))):
                            if isinstance(x2, dict):
                                for k3, x3 in x2.items():
                                    if isinstance(x3, dict):
                                        for k4 in ('batchSize', 'createdCheckTolerance', 'pageSize', 'pollDelay'):
                                            if k4 in x3:
                                                x4 = x3[k4]
                                                if not (isinstance(x4, int) and not isinstance(x4, bool) or isinstance(x4, float) and x4.is_integer() or isinstance(x4, str) or x4 is None):
                                                    found.append(SchemaError('', 'type', ('configuration', 'event.poller.configuration', k3, k4), _EXPECTED_5, x4))
                                                if not _undecided(x4):
                                                    if not (not isinstance(x4, str) or _search_2(x4) is not None):
                                                        found.append(SchemaError('', 'pattern', ('configuration', 'event.poller.configuration', k3, k4), '^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[0-9]+[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$', x4))
                                        if 'datesConfiguration' in x3:
                                            x4 = x3['datesConfiguration']
                                            if not _open(x4):
                                                if not (isinstance(x4, dict) or x4 is None):
                                                    found.append(SchemaError('', 'type', ('configuration', 'event.poller.configuration', k3, 'datesConfiguration'), _EXPECTED_6, x4))
                                                if isinstance(x4, dict):
                                                    for k5 in ('createdDateField', 'createdDateFormat', 'createdDateTimezone', 'updatedDateField', 'updatedDateFormat', 'updatedDateTimezone'):
                                                        if k5 in x4:
                                                            x5 = x4[k5]
                                                            if not (isinstance(x5, str) or x5 is None):
                                                                found.append(SchemaError('', 'type', ('configuration', 'event.poller.configuration', k3, 'datesConfiguration', k5), _EXPECTED_0, x5))
                                        for k4 in ('filterByCurrentDate', 'filterByUpdatedDate', 'useHydrationBeforePostHooks', 'useLastPollDate'):
                                            if k4 in x3:
                                                x4 = x3[k4]
                                                if not (isinstance(x4, bool) or isinstance(x4, str) or x4 is None):
                                                    found.append(SchemaError('', 'type', ('configuration', 'event.poller.configuration', k3, k4), _EXPECTED_1, x4))
                                                if not _undecided(x4):
                                                    if not (x4 is True or x4 is False or x4 == 'true' or x4 == 'false' or x4 is None):
                                                        found.append(SchemaError('', 'enum', ('configuration', 'event.poller.configuration', k3, k4), _EXPECTED_2, x4))
                                        for k4 in ('idField', 'objectName'):
                                            if k4 in x3:
                                                x4 = x3[k4]
                                                if not (isinstance(x4, str) or x4 is None):
                                                    found.append(SchemaError('', 'type', ('configuration', 'event.poller.configuration', k3, k4), _EXPECTED_0, x4))
                    if 'event.poller.refresh_interval' in x1:
                        x2 = x1['event.poller.refresh_interval']
                        if not (isinstance(x2, int) and not isinstance(x2, bool) or isinstance(x2, float) and x2.is_integer() or isinstance(x2, str) or x2 is None):
                            found.append(SchemaError('', 'type', ('configuration', 'event.poller.refresh_interval'), _EXPECTED_5, x2))
                    for k2 in ('expires_in', 'oauth.user.refresh_interval', 'oauth.user.refresh_time', 'pagination.max', 'pagination.page.startindex'):
                        if k2 in x1:
                            x2 = x1[k2]
                            if not (isinstance(x2, int) and not isinstance(x2, bool) or isinstance(x2, float) and x2.is_integer() or isinstance(x2, str) or x2 is None):
                                found.append(SchemaError('', 'type', ('configuration', k2), _EXPECTED_5, x2))
                            if not _undecided(x2):
                                if not (not isinstance(x2, str) or _search_2(x2) is not None):
                                    found.append(SchemaError('', 'pattern', ('configuration', k2), '^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[0-9]+[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$', x2))
        if 'element' in x0:
            x1 = x0['element']
            if not _open(x1):
                if not (isinstance(x1, dict)):
                    found.append(SchemaError('', 'type', ('element',), 'object', x1))
            if isinstance(x1, dict):
                if 'id' in x1:
                    x2 = x1['id']
                    if not (_open(x2) or (x2 is None)):
                        if not (isinstance(x2, int) and not isinstance(x2, bool) or isinstance(x2, float) and x2.is_integer()):
                            found.append(SchemaError('', 'type', ('element', 'id'), 'integer', x2))
        for k1 in ('externalAuthentication', 'name'):
            if k1 in x0:
                x1 = x0[k1]
                if not (isinstance(x1, str)):
                    found.append(SchemaError('', 'type', (k1,), 'string', x1))
        if 'providerData' in x0:
            x1 = x0['providerData']
            if not _open(x1):
                if not (isinstance(x1, dict)):
                    found.append(SchemaError('', 'type', ('providerData',), 'object', x1))
                if isinstance(x1, dict):
                    for k2 in ('access_token', 'apikey', 'code', 'dataSource', 'expires_in', 'oauth_token', 'oauth_verifier', 'org', 'realmId', 'refresh_token', 'secret', 'state', 'token'):
                        if k2 in x1:
                            x2 = x1[k2]
                            if not (isinstance(x2, str)):
                                found.append(SchemaError('', 'type', ('providerData', k2), 'string', x2))
        if 'retrieveObjectsAfterInstantiation' in x0:
            x1 = x0['retrieveObjectsAfterInstantiation']
            if not _open(x1):
                if not (isinstance(x1, bool)):
                    found.append(SchemaError('', 'type', ('retrieveObjectsAfterInstantiation',), 'boolean', x1))
        if 'tags' in x0:
            x1 = x0['tags']
            if not _open(x1):
                if not (isinstance(x1, (list, tuple))):
                    found.append(SchemaError('', 'type', ('tags',), 'array', x1))
    return found


def _errors_update_events_callback_url_missing(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'configuration' in x0:
            x1 = x0['configuration']
            if _events_on(x1):
                if isinstance(x1, dict):
                    if 'event.notification.callback.url' in x1:
                        x2 = x1['event.notification.callback.url']
                        if ((x2 is None or isinstance(x2, bool)) or ((isinstance(x2, str)) and (not _part_1(x2)))):
                            found.append(SchemaError('events-callback-url-missing', 'not', ('configuration', 'event.notification.callback.url'), _EXPECTED_18, x2))
    return found


def _errors_update_external_authentication(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'externalAuthentication' in x0:
            x1 = x0['externalAuthentication']
            if not _open(x1):
                if not (x1 == 'initial' or x1 == 'none'):
                    found.append(SchemaError('external-authentication', 'enum', ('externalAuthentication',), _EXPECTED_19, x1))
    return found


def _errors_update_oauth_keys_missing(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if _needs_oauth_keys(x0):
        if isinstance(x0, dict):
            if 'configuration' in x0:
                x1 = x0['configuration']
                if isinstance(x1, dict):
                    for k2 in ('oauth.api.key', 'oauth.api.secret'):
                        if k2 in x1:
                            x2 = x1[k2]
                            if ((x2 is None) or ((isinstance(x2, str)) and (not _part_1(x2)))):
                                found.append(SchemaError('oauth-keys-missing', 'not', ('configuration', k2), _EXPECTED_26, x2))
    return found


def _errors_update_response_only_property(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'element' in x0:
            x1 = x0['element']
            if isinstance(x1, dict):
                for k2, x2 in x1.items():
                    if k2 not in {'id', 'key'}:
                        if _part_43(x2):
                            found.append(SchemaError('response-only-property', 'not', ('element', k2), _EXPECTED_28, x2))
        for k1 in ('cacheTimeToLive', 'cachingEnabled', 'createdDate', 'defaultTransformation', 'disabled', 'elementId', 'eventsEnabled', 'eventsNotificationCallbackUrl', 'maxCacheSize', 'objects', 'private', 'provisionInteractions', 'subscriptionId', 'token', 'traceLoggingEnabled', 'transformation', 'user', 'valid'):
            if k1 in x0:
                x1 = x0[k1]
                if _part_43(x1):
                    found.append(SchemaError('response-only-property', 'not', (k1,), _EXPECTED_28, x1))
    return found


def _structure_of_response(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if not (isinstance(x0, dict)):
        found.append(SchemaError('', 'type', (), 'object', x0))
    if isinstance(x0, dict):
        for k1 in ('cacheTimeToLive', 'elementId', 'id', 'maxCacheSize', 'subscriptionId'):
            if k1 in x0:
                x1 = x0[k1]
                if not _open(x1):
                    if not (isinstance(x1, int) and not isinstance(x1, bool) or isinstance(x1, float) and x1.is_integer() or x1 is None):
                        found.append(SchemaError('', 'type', (k1,), _EXPECTED_55, x1))
        for k1 in ('cachingEnabled', 'disabled', 'eventsEnabled', 'traceLoggingEnabled', 'valid'):
            if k1 in x0:
                x1 = x0[k1]
                if not _open(x1):
                    if not (isinstance(x1, bool) or x1 is None):
                        found.append(SchemaError('', 'type', (k1,), _EXPECTED_56, x1))
        for k1 in ('configuration', 'providerData', 'user'):
            if k1 in x0:
                x1 = x0[k1]
                if not _open(x1):
                    if not (isinstance(x1, dict) or x1 is None):
                        found.append(SchemaError('', 'type', (k1,), _EXPECTED_6, x1))
        for k1 in ('createdDate', 'eventsNotificationCallbackUrl', 'externalAuthentication', 'name', 'token'):
            if k1 in x0:
                x1 = x0[k1]
                if not _open(x1):
                    if not (isinstance(x1, str) or x1 is None):
                        found.append(SchemaError('', 'type', (k1,), _EXPECTED_0, x1))
        if 'element' in x0:
            x1 = x0['element']
            if not _open(x1):
                if not (isinstance(x1, dict) or x1 is None):
                    found.append(SchemaError('', 'type', ('element',), _EXPECTED_6, x1))
            if isinstance(x1, dict):
                if 'authentication' in x1:
                    x2 = x1['authentication']
                    if not _open(x2):
                        if not (isinstance(x2, dict) or x2 is None):
                            found.append(SchemaError('', 'type', ('element', 'authentication'), _EXPECTED_6, x2))
                for k2 in ('hub', 'key', 'name'):
                    if k2 in x1:
                        x2 = x1[k2]
                        if not _open(x2):
                            if not (isinstance(x2, str) or x2 is None):
                                found.append(SchemaError('', 'type', ('element', k2), _EXPECTED_0, x2))
                if 'id' in x1:
                    x2 = x1['id']
                    if not _open(x2):
                        if not (isinstance(x2, int) and not isinstance(x2, bool) or isinstance(x2, float) and x2.is_integer() or x2 is None):
                            found.append(SchemaError('', 'type', ('element', 'id'), _EXPECTED_55, x2))
        for k1 in ('objects', 'provisionInteractions'):
            if k1 in x0:
                x1 = x0[k1]
                if not _open(x1):
                    if not (isinstance(x1, (list, tuple)) or x1 is None):
                        found.append(SchemaError('', 'type', (k1,), _EXPECTED_57, x1))
    return found


def _errors_response_tags_type(x0: Any) -> list[SchemaError]:
    found: list[SchemaError] = []
    if isinstance(x0, dict):
        if 'tags' in x0:
            x1 = x0['tags']
            if not ((x1 is None) or _open(x1)):
                if not (isinstance(x1, (list, tuple))):
                    found.append(SchemaError('tags-type', 'type', ('tags',), 'array', x1))
                if isinstance(x1, list):
                    for k2, x2 in enumerate(x1):
                        if not (isinstance(x2, str)):
                            found.append(SchemaError('tags-type', 'type', ('tags', k2), 'string', x2))
    return found


ERRORS = {
    "create": (
        ("structure", "", _structure_of_create),
        ("error", "configuration-key-whitespace", _errors_configuration_key_whitespace),
        ("error", "configuration-required", _errors_configuration_required),
        ("error", "configuration-value-type", _errors_configuration_value_type),
        ("error", "element-key-format", _errors_element_key_format),
        ("error", "element-key-required", _errors_element_key_required),
        ("error", "event-vendor-type-value", _errors_event_vendor_type_value),
        ("error", "events-callback-url-missing", _errors_events_callback_url_missing),
        ("error", "external-authentication", _errors_external_authentication),
        ("error", "masked-value", _errors_masked_value),
        ("error", "name-required", _errors_name_required),
        ("error", "oauth-keys-missing", _errors_oauth_keys_missing),
        ("error", "oauth-proxy-shape", _errors_oauth_proxy_shape),
        ("error", "oauth1-provider-data", _errors_oauth1_provider_data),
        ("error", "placeholder-element-key", _errors_placeholder_element_key),
        ("error", "poller-interval-value", _errors_poller_interval_value),
        ("error", "poller-resource-fields", _errors_poller_resource_fields),
        ("error", "tags-type", _errors_tags_type),
        ("error", "url-malformed", _errors_url_malformed),
        ("error", "yaml-nested-key", _errors_yaml_nested_key),
        ("advice", "boolean-as-string", _errors_boolean_as_string),
        ("advice", "configuration-null-value", _errors_configuration_null_value),
        ("advice", "empty-value", _errors_empty_value),
        ("advice", "events-not-enabled", _errors_events_not_enabled),
        ("advice", "oauth2-code-missing", _errors_oauth2_code_missing),
        ("advice", "poller-dates-incomplete", _errors_poller_dates_incomplete),
        ("advice", "poller-resource-unknown-key", _errors_poller_resource_unknown_key),
        ("advice", "polling-without-resources", _errors_polling_without_resources),
        ("advice", "response-only-property", _errors_response_only_property),
        ("advice", "signature-key-weak", _errors_signature_key_weak),
        ("advice", "subdomain-is-url", _errors_subdomain_is_url),
        ("advice", "surrounding-whitespace", _errors_surrounding_whitespace),
        ("advice", "tag-blank-or-duplicate", _errors_tag_blank_or_duplicate),
        ("advice", "tag-control-character", _errors_tag_control_character),
        ("advice", "unknown-top-level-property", _errors_unknown_top_level_property),
        ("advice", "url-insecure", _errors_url_insecure),
        ("advice", "webhook-with-poller-settings", _errors_webhook_with_poller_settings),
        ("extra", "number-as-string", _errors_number_as_string),
        ("extra", "polling-without-interval", _errors_polling_without_interval),
        ("extra", "provider-data-unknown-key", _errors_provider_data_unknown_key),
        ("extra", "signature-key-missing", _errors_signature_key_missing),
        ("extra", "tags-missing", _errors_tags_missing),
    ),
    "create-for-element": (
        ("structure", "", _structure_of_create),
        ("error", "configuration-key-whitespace", _errors_configuration_key_whitespace),
        ("error", "configuration-required", _errors_configuration_required),
        ("error", "configuration-value-type", _errors_configuration_value_type),
        ("error", "element-key-format", _errors_element_key_format),
        ("error", "event-vendor-type-value", _errors_event_vendor_type_value),
        ("error", "events-callback-url-missing", _errors_events_callback_url_missing),
        ("error", "external-authentication", _errors_external_authentication),
        ("error", "masked-value", _errors_masked_value),
        ("error", "name-required", _errors_name_required),
        ("error", "oauth-keys-missing", _errors_oauth_keys_missing),
        ("error", "oauth-proxy-shape", _errors_oauth_proxy_shape),
        ("error", "oauth1-provider-data", _errors_oauth1_provider_data),
        ("error", "placeholder-element-key", _errors_placeholder_element_key),
        ("error", "poller-interval-value", _errors_poller_interval_value),
        ("error", "poller-resource-fields", _errors_poller_resource_fields),
        ("error", "tags-type", _errors_tags_type),
        ("error", "url-malformed", _errors_url_malformed),
        ("error", "yaml-nested-key", _errors_yaml_nested_key),
        ("advice", "boolean-as-string", _errors_boolean_as_string),
        ("advice", "configuration-null-value", _errors_configuration_null_value),
        ("advice", "empty-value", _errors_empty_value),
        ("advice", "events-not-enabled", _errors_events_not_enabled),
        ("advice", "oauth2-code-missing", _errors_oauth2_code_missing),
        ("advice", "poller-dates-incomplete", _errors_poller_dates_incomplete),
        ("advice", "poller-resource-unknown-key", _errors_poller_resource_unknown_key),
        ("advice", "polling-without-resources", _errors_polling_without_resources),
        ("advice", "response-only-property", _errors_response_only_property),
        ("advice", "signature-key-weak", _errors_signature_key_weak),
        ("advice", "subdomain-is-url", _errors_subdomain_is_url),
        ("advice", "surrounding-whitespace", _errors_surrounding_whitespace),
        ("advice", "tag-blank-or-duplicate", _errors_tag_blank_or_duplicate),
        ("advice", "tag-control-character", _errors_tag_control_character),
        ("advice", "unknown-top-level-property", _errors_unknown_top_level_property),
        ("advice", "url-insecure", _errors_url_insecure),
        ("advice", "webhook-with-poller-settings", _errors_webhook_with_poller_settings),
        ("extra", "number-as-string", _errors_number_as_string),
        ("extra", "polling-without-interval", _errors_polling_without_interval),
        ("extra", "provider-data-unknown-key", _errors_provider_data_unknown_key),
        ("extra", "signature-key-missing", _errors_signature_key_missing),
        ("extra", "tags-missing", _errors_tags_missing),
    ),
    "update": (
        ("structure", "", _structure_of_update),
        ("error", "configuration-key-whitespace", _errors_configuration_key_whitespace),
        ("error", "configuration-value-type", _errors_configuration_value_type),
        ("error", "element-key-format", _errors_element_key_format),
        ("error", "event-vendor-type-value", _errors_event_vendor_type_value),
        ("error", "events-callback-url-missing", _errors_update_events_callback_url_missing),
        ("error", "external-authentication", _errors_update_external_authentication),
        ("error", "masked-value", _errors_masked_value),
        ("error", "oauth-keys-missing", _errors_update_oauth_keys_missing),
        ("error", "oauth-proxy-shape", _errors_oauth_proxy_shape),
        ("error", "oauth1-provider-data", _errors_oauth1_provider_data),
        ("error", "placeholder-element-key", _errors_placeholder_element_key),
        ("error", "poller-interval-value", _errors_poller_interval_value),
        ("error", "poller-resource-fields", _errors_poller_resource_fields),
        ("error", "tags-type", _errors_tags_type),
        ("error", "url-malformed", _errors_url_malformed),
        ("error", "yaml-nested-key", _errors_yaml_nested_key),
        ("advice", "boolean-as-string", _errors_boolean_as_string),
        ("advice", "configuration-null-value", _errors_configuration_null_value),
        ("advice", "empty-value", _errors_empty_value),
        ("advice", "poller-dates-incomplete", _errors_poller_dates_incomplete),
        ("advice", "poller-resource-unknown-key", _errors_poller_resource_unknown_key),
        ("advice", "response-only-property", _errors_update_response_only_property),
        ("advice", "signature-key-weak", _errors_signature_key_weak),
        ("advice", "subdomain-is-url", _errors_subdomain_is_url),
        ("advice", "surrounding-whitespace", _errors_surrounding_whitespace),
        ("advice", "tag-blank-or-duplicate", _errors_tag_blank_or_duplicate),
        ("advice", "tag-control-character", _errors_tag_control_character),
        ("advice", "unknown-top-level-property", _errors_unknown_top_level_property),
        ("advice", "url-insecure", _errors_url_insecure),
        ("advice", "webhook-with-poller-settings", _errors_webhook_with_poller_settings),
        ("extra", "number-as-string", _errors_number_as_string),
        ("extra", "provider-data-unknown-key", _errors_provider_data_unknown_key),
    ),
    "response": (
        ("structure", "", _structure_of_response),
        ("error", "tags-type", _errors_response_tags_type),
    ),
    "poller-configuration": (
        ("structure", "", _structure_of_update),
        ("error", "configuration-key-whitespace", _errors_configuration_key_whitespace),
        ("error", "configuration-value-type", _errors_configuration_value_type),
        ("error", "element-key-format", _errors_element_key_format),
        ("error", "event-vendor-type-value", _errors_event_vendor_type_value),
        ("error", "events-callback-url-missing", _errors_update_events_callback_url_missing),
        ("error", "external-authentication", _errors_update_external_authentication),
        ("error", "masked-value", _errors_masked_value),
        ("error", "oauth-keys-missing", _errors_update_oauth_keys_missing),
        ("error", "oauth-proxy-shape", _errors_oauth_proxy_shape),
        ("error", "oauth1-provider-data", _errors_oauth1_provider_data),
        ("error", "placeholder-element-key", _errors_placeholder_element_key),
        ("error", "poller-interval-value", _errors_poller_interval_value),
        ("error", "poller-resource-fields", _errors_poller_resource_fields),
        ("error", "tags-type", _errors_tags_type),
        ("error", "url-malformed", _errors_url_malformed),
        ("error", "yaml-nested-key", _errors_yaml_nested_key),
        ("advice", "boolean-as-string", _errors_boolean_as_string),
        ("advice", "configuration-null-value", _errors_configuration_null_value),
        ("advice", "empty-value", _errors_empty_value),
        ("advice", "poller-dates-incomplete", _errors_poller_dates_incomplete),
        ("advice", "poller-resource-unknown-key", _errors_poller_resource_unknown_key),
        ("advice", "response-only-property", _errors_update_response_only_property),
        ("advice", "signature-key-weak", _errors_signature_key_weak),
        ("advice", "subdomain-is-url", _errors_subdomain_is_url),
        ("advice", "surrounding-whitespace", _errors_surrounding_whitespace),
        ("advice", "tag-blank-or-duplicate", _errors_tag_blank_or_duplicate),
        ("advice", "tag-control-character", _errors_tag_control_character),
        ("advice", "unknown-top-level-property", _errors_unknown_top_level_property),
        ("advice", "url-insecure", _errors_url_insecure),
        ("advice", "webhook-with-poller-settings", _errors_webhook_with_poller_settings),
        ("extra", "number-as-string", _errors_number_as_string),
        ("extra", "provider-data-unknown-key", _errors_provider_data_unknown_key),
    ),
}
