"""
Whether a payload surely meets its schema: `FUSED` gives a predicate for the rules of a kind that are on by default.

It looks at each member of a payload once. Written by `python linter/tools` from the files in `schema/`; do not edit.
"""

from __future__ import annotations

import re
from typing import Any

from instancelint.rules.verdict.members import Members, are_unique


def _part_0(x: Any) -> bool:
    return isinstance(x, dict)



def _part_4(x: Any) -> bool:
    return not isinstance(x, dict) or 'element' not in x or _scalar(x['element'])



def _scalar(x: Any) -> bool:
    return isinstance(x, str) or (isinstance(x, (int, float)) and (not isinstance(x, bool))) or isinstance(x, bool) or (x is None)



def _part_8(x: Any) -> bool:
    return not isinstance(x, dict) or 'name' not in x or _scalar(x['name'])



def _part_12(x: Any) -> bool:
    return not isinstance(x, dict) or 'providerData' not in x or _scalar(x['providerData'])



def _part_16(x: Any) -> bool:
    return not isinstance(x, dict) or 'tags' not in x or _scalar(x['tags'])



def _part_18(x: Any) -> bool:
    return not isinstance(x, dict) or 'element' not in x or _part_20(x['element']) if not isinstance(x, dict) or 'element' in x else 'configuration' in x and ('configuration' not in x or _part_36(x['configuration'])) or 'element' in x



def _part_20(x: Any) -> bool:
    if isinstance(x, str):
        return _search_0(x) is not None or _search_1(x) is not None
    return _part_21(x)



def _part_21(x: Any) -> bool:
    return isinstance(x, dict) and ('id' in x and ('id' not in x or _part_27(x['id'])) or 'key' not in x or _part_24(x['key']) if 'key' in x else 'id' not in x or _part_31(x['id']) if 'id' in x else 'key' in x)



def _part_24(x: Any) -> bool:
    return isinstance(x, str) and x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')



def _part_27(x: Any) -> bool:
    if isinstance(x, str):
        return _search_0(x) is not None or _search_1(x) is not None
    return isinstance(x, int) and (not isinstance(x, bool)) or (isinstance(x, float) and x.is_integer())



def _part_31(x: Any) -> bool:
    if isinstance(x, str):
        return _search_0(x) is not None or _search_1(x) is not None
    return isinstance(x, int) and (not isinstance(x, bool)) or (isinstance(x, float) and x.is_integer())



def _part_36(x: Any) -> bool:
    return isinstance(x, dict) and 'element' in x



def _part_37(x: Any) -> bool:
    return not (not isinstance(x, dict) or 'externalAuthentication' in x) or not (not isinstance(x, dict) or (('configuration' not in x or _part_44(x['configuration'])) and ('externalAuthentication' not in x or _part_46(x['externalAuthentication'])))) or (not isinstance(x, dict)) or ('configuration' not in x) or _part_39(x['configuration'])



def _part_39(x: Any) -> bool:
    return not isinstance(x, dict) or 'oauth.user.refresh_token' in x or 'oauth.user.token' in x



def _part_44(x: Any) -> bool:
    return not isinstance(x, dict) or 'oauth' not in x or _part_45(x['oauth'])



def _part_45(x: Any) -> bool:
    return not isinstance(x, dict)



def _part_46(x: Any) -> bool:
    return x == 'initial'



def _part_47(x: Any) -> bool:
    return not isinstance(x, dict) or 'name' not in x or _part_24(x['name']) if not isinstance(x, dict) or 'name' in x else 'configuration' in x and ('configuration' not in x or _part_51(x['configuration'])) or 'name' in x



def _part_51(x: Any) -> bool:
    return isinstance(x, dict) and 'name' in x



def _part_54(x: Any) -> bool:
    return (not isinstance(x, dict) or ('oauth.api.key' in x and 'oauth.api.secret' in x)) and (not isinstance(x, dict) or (('oauth.api.key' not in x or _part_55(x['oauth.api.key'])) and ('oauth.api.secret' not in x or _part_55(x['oauth.api.secret']))))



def _part_55(x: Any) -> bool:
    return not (x is None or (isinstance(x, str) and (not x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))



def _needs_oauth_keys(x: Any) -> bool:
    return isinstance(x, dict) and 'providerData' in x and ('configuration' not in x or _part_44(x['configuration'])) and ('providerData' not in x or _grant(x['providerData'])) and ('externalAuthentication' not in x or _part_60(x['externalAuthentication'])) and ('oauthProxy' not in x or _part_61(x['oauthProxy']))



def _grant(x: Any) -> bool:
    return isinstance(x, dict) and ('code' in x or 'oauth_token' in x or 'oauth_verifier' in x)



def _part_60(x: Any) -> bool:
    return x == 'none' or x is None



def _part_61(x: Any) -> bool:
    return False



def _part_62(x: Any) -> bool:
    return not isinstance(x, dict) or not 'configuration' in x or (not ('configuration' not in x or _part_66(x['configuration']))) or (not ('externalAuthentication' not in x or _part_60(x['externalAuthentication']))) or (not ('oauthProxy' not in x or _part_61(x['oauthProxy']))) or ('providerData' in x and ('providerData' not in x or _part_64(x['providerData'])))



def _part_64(x: Any) -> bool:
    return not isinstance(x, dict) or len(x) >= 1



def _part_66(x: Any) -> bool:
    return isinstance(x, dict) and 'oauth.api.key' in x and ('oauth.api.secret' in x) and ('oauth.callback.url' in x) and (not ('username' in x and 'password' in x)) and ('oauth.user.refresh_token' not in x or _part_61(x['oauth.user.refresh_token'])) and ('oauth.user.token' not in x or _part_61(x['oauth.user.token'])) and ('providerData' not in x or _part_61(x['providerData']))



def _part_69(x: Any) -> bool:
    return not isinstance(x, str) or not _search_2(x) is not None or _search_0(x) is not None



def _part_72(x: Any) -> bool:
    return not isinstance(x, dict) or not 'event.notification.enabled' in x or (not ('event' not in x or _part_45(x['event']))) or (not ('event.notification.enabled' not in x or _part_77(x['event.notification.enabled']))) or ('event.notification.callback.url' in x and ('event.notification.callback.url' not in x or _part_74(x['event.notification.callback.url'])))



def _part_74(x: Any) -> bool:
    return not (x is None or isinstance(x, bool) or (isinstance(x, str) and (not x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))



def _part_77(x: Any) -> bool:
    return x is True or x == 'true'



def _part_80(x: Any) -> bool:
    return not (x is False or x == 'false')



def _part_83(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if _search_3(key) is not None and not _part_84(value):
                return False
    return True


def _part_84(x: Any) -> bool:
    return x is None or (isinstance(x, str) and (not x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))) or isinstance(x, bool)



def _part_86(x: Any) -> bool:
    return not isinstance(x, dict) or not 'event.vendor.type' in x or (not ('event.vendor.type' not in x or _part_92(x['event.vendor.type']))) or (not _part_93(x)) or ('event.objects' in x) or ('event.poller.configuration' in x) or ('event.poller.urls' in x)



def _part_92(x: Any) -> bool:
    return x == 'polling'



def _part_93(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if not _part_94(key):
                return False
            if not _part_96(value):
                return False
    return True


def _part_94(x: Any) -> bool:
    return not (x == 'event.objects' or x == 'event.poller.configuration' or x == 'event.poller.urls')



def _part_96(x: Any) -> bool:
    return not (isinstance(x, dict) and ('url' in x or 'idField' in x or 'datesConfiguration' in x))



def _part_101(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if _search_4(key) is not None and not _part_102(value):
                return False
    return True


def _part_102(x: Any) -> bool:
    return x is None



def _part_103(x: Any) -> bool:
    return False



def _part_106(x: Any) -> bool:
    return x == 'webhook' or x == 'webhooks'



def _part_108(x: Any) -> bool:
    return isinstance(x, dict) and ('url' in x or 'idField' in x or 'datesConfiguration' in x) or isinstance(x, str) or (isinstance(x, (int, float)) and (not isinstance(x, bool))) or isinstance(x, bool) or (x is None)



def _part_112(x: Any) -> bool:
    return not (isinstance(x, str) and (not x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))



def _part_114(x: Any) -> bool:
    if isinstance(x, str):
        return not x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') or (not x.strip('*') and len(x) >= 3) or _search_5(x) is not None or (_search_1(x) is not None)
    return True



def _undecided(x: Any) -> bool:
    if isinstance(x, str):
        return not x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') or (not x.strip('*') and len(x) >= 3) or _search_0(x) is not None or (_search_1(x) is not None)
    return False



def _part_121(x: Any) -> bool:
    if isinstance(x, str):
        return _search_8(x) is not None or not _search_9(x) is not None or _search_7(x) is not None or (not _search_6(x) is not None) or (_search_10(x) is not None) or _undecided(x)
    return True



def _part_136(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if not _part_137(value):
                return False
    return True


def _part_137(x: Any) -> bool:
    if isinstance(x, str):
        return not _search_11(x) is not None and (_search_0(x) is not None or _search_1(x) is not None)
    return isinstance(x, dict) and 'url' in x and ('idField' in x) and ('idField' not in x or _part_139(x['idField'])) and ('url' not in x or _part_24(x['url']))



def _part_139(x: Any) -> bool:
    return isinstance(x, str)



def _part_161(x: Any) -> bool:
    if isinstance(x, str):
        return not x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') or x == 'adpwfnSDF' or x == 'elementKey' or (x == 'fake') or (x == 'httppalette.se') or (x == 'jiraRest') or (x == 'key') or (_search_0(x) is not None) or (_search_1(x) is not None)
    return x == 'adpwfnSDF' or x == 'elementKey' or x == 'fake' or (x == 'httppalette.se') or (x == 'jiraRest') or (x == 'key')



def _part_168(x: Any) -> bool:
    return not (isinstance(x, str) and x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x)) and (not _search_19(x) is not None))



def _part_171(x: Any) -> bool:
    return not (isinstance(x, str) and _search_19(x) is not None and x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))



def _part_175(x: Any) -> bool:
    return not isinstance(x, dict) or not ('oauth_token' in x or 'oauth_verifier' in x) or ('code' not in x or _part_103(x['code']) if 'code' in x else 'oauth_token' in x and 'oauth_verifier' in x and ('secret' in x))



def _part_183(x: Any) -> bool:
    if not (isinstance(x, (list, tuple))):
        return False
    if isinstance(x, (list, tuple)) and not all(map(_part_139, x)):
        return False
    return True


def _part_184(x: Any) -> bool:
    if isinstance(x, (list, tuple)) and not all(map(_part_168, x)):
        return False
    return True


def _part_187(x: Any) -> bool:
    if isinstance(x, (list, tuple)) and not all(map(_part_112, x)):
        return False
    return True


def _part_188(x: Any) -> bool:
    if not (isinstance(x, (list, tuple))):
        return False
    if isinstance(x, (list, tuple)) and not all(map(_part_24, x)):
        return False
    return True


def _part_189(x: Any) -> bool:
    if isinstance(x, (list, tuple)) and not all(map(_part_171, x)):
        return False
    return True


def _part_192(x: Any) -> bool:
    return not isinstance(x, dict) or (('oauth.api.key' not in x or _part_193(x['oauth.api.key'])) and ('oauth.api.secret' not in x or _part_193(x['oauth.api.secret'])))



def _part_193(x: Any) -> bool:
    return not (x is None or (isinstance(x, str) and (not x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))



def _part_194(x: Any) -> bool:
    return not isinstance(x, dict) or not 'event.notification.enabled' in x or (not ('event' not in x or _part_45(x['event']))) or (not ('event.notification.enabled' not in x or _part_77(x['event.notification.enabled']))) or ('event.notification.callback.url' not in x) or _part_196(x['event.notification.callback.url'])



def _part_196(x: Any) -> bool:
    return not (x is None or isinstance(x, bool) or (isinstance(x, str) and (not x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))



def _part_214(x: Any) -> bool:
    if not (isinstance(x, (list, tuple))):
        return False
    if isinstance(x, (list, tuple)) and not all(map(_part_215, x)):
        return False
    return True


def _part_215(x: Any) -> bool:
    return isinstance(x, str)



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
    _search_2 = re.compile('[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]').search
    return _search_2(x)


def _search_3(x: str) -> Any:
    global _search_3
    _search_3 = re.compile('^event[.](notification[.]callback[.]url|poller[.]|vendor[.]type)').match
    return _search_3(x)


def _search_4(x: str) -> Any:
    global _search_4
    _search_4 = re.compile('^event[.]poller[.]').match
    return _search_4(x)


def _search_5(x: str) -> Any:
    global _search_5
    _search_5 = re.compile('[\\r\\n][^\\r\\n]').search
    return _search_5(x)


def _search_6(x: str) -> Any:
    global _search_6
    _search_6 = re.compile('^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[Hh][Tt][Tt][Pp][Ss]?://[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000/?#][^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$').match
    return _search_6(x)


def _search_7(x: str) -> Any:
    global _search_7
    _search_7 = re.compile('^[^/]*//[Hh][Tt][Tt][Pp][Ss]?:?//').match
    return _search_7(x)


def _search_8(x: str) -> Any:
    global _search_8
    _search_8 = re.compile('[{][^{}]*[}]').search
    return _search_8(x)


def _search_9(x: str) -> Any:
    global _search_9
    _search_9 = re.compile('^[^:]*[Pp]://').match
    return _search_9(x)


def _search_10(x: str) -> Any:
    global _search_10
    _search_10 = re.compile('^[^:]*://([Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt]|127[.][0-9.]+|0[.]0[.]0[.]0|\\[::1\\])([^A-Za-z0-9._-]|$)').match
    return _search_10(x)


def _search_11(x: str) -> Any:
    global _search_11
    _search_11 = re.compile('^ *(/|https?:)').match
    return _search_11(x)


def _search_12(x: str) -> Any:
    global _search_12
    _search_12 = re.compile('^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[0-9]+[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$').match
    return _search_12(x)


def _search_13(x: str) -> Any:
    global _search_13
    _search_13 = re.compile('^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*0*[1-9][0-9]*[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$').match
    return _search_13(x)


def _search_14(x: str) -> Any:
    global _search_14
    _search_14 = re.compile('^[ \\t]*([$%#]\\{[^{}]*\\}|\\$\\([^()]*\\)|\\{\\{[^{}]*\\}\\})[ \\t]*$').match
    return _search_14(x)


def _search_15(x: str) -> Any:
    global _search_15
    _search_15 = re.compile('(^|[.])subdomain$').search
    return _search_15(x)


def _search_16(x: str) -> Any:
    global _search_16
    _search_16 = re.compile('/').search
    return _search_16(x)


def _search_17(x: str) -> Any:
    global _search_17
    _search_17 = re.compile('[Pp][Aa][Ss][Ss]([Ww][Oo]?[Rr]?[Dd]|[Pp][Hh][Rr][Aa][Ss][Ee])|[Pp][Ww][Dd]').search
    return _search_17(x)


def _search_18(x: str) -> Any:
    global _search_18
    _search_18 = re.compile('^[^a-z0-9]|[^a-z0-9_-]').search
    return _search_18(x)


def _search_19(x: str) -> Any:
    global _search_19
    _search_19 = re.compile('[\\u0000-\\u001f\\u007f-\\u009f]').search
    return _search_19(x)


def _search_20(x: str) -> Any:
    global _search_20
    _search_20 = re.compile('^(authentication|base|bulk|document|event|filter|oauth|pagination)[.]').match
    return _search_20(x)


def _all_0(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x))))
    return False


def _all_1(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x)))) and (_search_8(x) is not None or (not _search_7(x) is not None and _search_6(x) is not None) or _undecided(x)) and _part_121(x)
    return False


def _all_2(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (x == 'true' or x == 'false')) and (not (not x.strip('*') and len(x) >= 3)) and (x == 'true' or x == 'false' or _undecided(x))
    return (isinstance(x, bool) or x is None) and (x is True or x is False or x is None) and (not x is None)


def _all_3(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x))))
    return (isinstance(x, dict) or x is None) and (not x is None)


def _all_4(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x)))) and (not _search_7(x) is not None and _search_6(x) is not None or _undecided(x)) and (not (_search_9(x) is not None and (not _search_7(x) is not None) and (_search_6(x) is not None) and (not (_search_10(x) is not None or _undecided(x)))))
    return False


def _all_5(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (len(x) >= 16 and (not _search_2(x) is not None) or _undecided(x))
    return False


def _all_6(x: Any) -> bool:
    if isinstance(x, str):
        return _search_12(x) is not None or _undecided(x)
    return isinstance(x, int) and (not isinstance(x, bool)) or (isinstance(x, float) and x.is_integer()) or x is None


def _all_7(x: Any) -> bool:
    return isinstance(x, str) or x is None


_members_8 = Members(
    {'createdDateField': _all_7, 'createdDateFormat': _all_7, 'createdDateTimezone': _all_7, 'updatedDateField': _all_7, 'updatedDateFormat': _all_7, 'updatedDateTimezone': _all_7},
    [],
    [],
    [],
)


def _all_9(x: Any) -> bool:
    return (isinstance(x, dict) or x is None) and _members_8(x)


def _all_10(x: Any) -> bool:
    return (isinstance(x, bool) or isinstance(x, str) or x is None) and (_undecided(x) or x is True or x is False or (x == 'true') or (x == 'false') or (x is None))


def _all_11(x: Any) -> bool:
    return True


_members_12 = Members(
    {'batchSize': _all_6, 'createdCheckTolerance': _all_6, 'datesConfiguration': _all_9, 'filterByCurrentDate': _all_10, 'filterByUpdatedDate': _all_10, 'idField': _all_7, 'objectName': _all_7, 'pageSize': _all_6, 'parameters': _all_11, 'pollDelay': _all_6, 'postHookPipelines': _all_11, 'postHooks': _all_11, 'url': _all_11, 'useHydrationBeforePostHooks': _all_10, 'useLastPollDate': _all_10},
    [],
    [],
    [],
)


def _all_13(x: Any) -> bool:
    return _members_12(x)


def _all_14(x: Any) -> bool:
    return not isinstance(x, dict) or ('createdDateField' in x and 'createdDateFormat' in x and ('updatedDateField' in x) and ('updatedDateFormat' in x))


_members_15 = Members(
    {'datesConfiguration': _all_14},
    [],
    [],
    [],
)


def _all_16(x: Any) -> bool:
    return _members_15(x)


def _all_17(x: Any) -> bool:
    return False


_members_18 = Members(
    {'createdDateField': _all_11, 'createdDateFormat': _all_11, 'createdDateTimezone': _all_11, 'updatedDateField': _all_11, 'updatedDateFormat': _all_11, 'updatedDateTimezone': _all_11},
    [],
    [],
    [((), _all_17)],
)


def _all_19(x: Any) -> bool:
    return _members_18(x)


_members_20 = Members(
    {'datesConfiguration': _all_19, 'batchSize': _all_11, 'createdCheckTolerance': _all_11, 'filterByCurrentDate': _all_11, 'filterByUpdatedDate': _all_11, 'idField': _all_11, 'objectName': _all_11, 'pageSize': _all_11, 'parameters': _all_11, 'pollDelay': _all_11, 'postHookPipelines': _all_11, 'postHooks': _all_11, 'url': _all_11, 'useHydrationBeforePostHooks': _all_11, 'useLastPollDate': _all_11},
    [],
    [],
    [((), _all_17)],
)


def _all_21(x: Any) -> bool:
    return _members_20(x)


def _all_22(x: Any) -> bool:
    return not (isinstance(x, str) and x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x)))


_members_23 = Members(
    {},
    [],
    [],
    [((), _all_22)],
)


def _all_24(x: Any) -> bool:
    return _members_23(x)


_members_25 = Members(
    {'datesConfiguration': _all_24},
    [],
    [],
    [((), _all_22)],
)


def _all_26(x: Any) -> bool:
    return _members_25(x)


_members_27 = Members(
    {},
    [],
    [],
    [((), _all_13), ((), _all_16), ((), _all_21), ((), _all_26)],
)


def _all_28(x: Any) -> bool:
    if isinstance(x, str):
        return _part_136(x) and _members_27(x) and x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x))))
    return (isinstance(x, dict) or x is None) and ('url' not in x or _part_0(x['url']) if isinstance(x, dict) and 'url' in x and ('url' not in x or _part_139(x['url'])) else _part_136(x)) and (not x is None) and _members_27(x)


def _all_29(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x)))) and (_search_13(x) is not None or _undecided(x))
    return (isinstance(x, int) and (not isinstance(x, bool)) or (isinstance(x, float) and x.is_integer()) or x is None) and (x is None or ((isinstance(x, int) or x.is_integer()) and (not x < 1))) and (not x is None)


def _all_30(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x)))) and (x == 'true' or x == 'false' or _undecided(x))
    return (isinstance(x, bool) or x is None) and (x is True or x is False or x is None) and (not x is None)


def _all_31(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (x == 'polling' or x == 'webhook' or x == 'webhooks' or _undecided(x))
    return False


def _all_32(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x)))) and (_search_12(x) is not None or _undecided(x))
    return (isinstance(x, int) and (not isinstance(x, bool)) or (isinstance(x, float) and x.is_integer()) or x is None) and (not x is None)


def _all_33(x: Any) -> bool:
    return (isinstance(x, str) or x is None) and (not x is None) and x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x))))


def _all_34(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x)))) and (not _search_7(x) is not None and _search_6(x) is not None or _undecided(x)) and (not (_search_9(x) is not None and (not _search_7(x) is not None) and (_search_6(x) is not None) and (not (_search_10(x) is not None or _undecided(x)))))
    return False


def _all_35(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (x == 'true' or x == 'false' or _undecided(x))
    return (isinstance(x, bool) or x is None) and (x is True or x is False or x is None) and (not x is None)


def _all_36(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (not (_search_14(x) is not None and x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x))))
    return False


def _all_37(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x))))
    return (isinstance(x, (int, float)) and (not isinstance(x, bool)) or isinstance(x, bool) or x is None or isinstance(x, dict)) and (not isinstance(x, dict)) and (not x is None)


def _all_38(x: Any) -> bool:
    if isinstance(x, str):
        return x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (not x.strip('*') and len(x) >= 3)) and (not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x))))
    return not x is None


def _all_39(x: Any) -> bool:
    return not (isinstance(x, str) and _search_16(x) is not None and (not _undecided(x)))


def _all_40(x: Any) -> bool:
    if isinstance(x, str):
        return not (_search_14(x) is not None and x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x)))
    return True


def _all_41(x: Any) -> bool:
    return _part_108(x)


def _all_42(x: Any) -> bool:
    return not (isinstance(x, str) and (not x.strip('*')) and (len(x) >= 3))


def _all_43(x: Any) -> bool:
    return not x is None


def _all_44(x: Any) -> bool:
    return not (isinstance(x, str) and (not x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))


_members_45 = Members(
    {'authentication.time': _all_0, 'authentication.type': _all_0, 'base.url': _all_1, 'bulk.add_metadata': _all_0, 'bulk.attribute.created_time': _all_0, 'bulk.query.date_mask': _all_0, 'bulk.query.download_format': _all_0, 'bulk.query.field_name': _all_0, 'bulk.query.operator': _all_0, 'bulk.relations': _all_0, 'document.tagging': _all_2, 'event.helper.key': _all_0, 'event.metadata': _all_3, 'event.notification.callback.url': _all_4, 'event.notification.enabled': _all_2, 'event.notification.instance.finder': _all_0, 'event.notification.signature.key': _all_5, 'event.notification.subscription.id': _all_0, 'event.notification.type': _all_0, 'event.objects': _all_0, 'event.poller.configuration': _all_28, 'event.poller.refresh_interval': _all_29, 'event.poller.urls': _all_0, 'event.raw.enabled': _all_30, 'event.vendor.type': _all_31, 'expires_in': _all_32, 'filter.response.nulls': _all_2, 'oauth.api.key': _all_33, 'oauth.api.secret': _all_33, 'oauth.authorization.url': _all_34, 'oauth.basic.header': _all_35, 'oauth.callback.url': _all_34, 'oauth.request.authorization.type': _all_0, 'oauth.request.url': _all_34, 'oauth.scope': _all_0, 'oauth.token.refresh_url': _all_34, 'oauth.token.revoke_url': _all_34, 'oauth.token.url': _all_34, 'oauth.user.refresh_interval': _all_32, 'oauth.user.refresh_time': _all_32, 'oauth.user.refresh_token': _all_0, 'oauth.user.token': _all_0, 'oauth.user.token.secret': _all_0, 'pagination.max': _all_32, 'pagination.offset': _all_35, 'pagination.page.startindex': _all_32, 'pagination.type': _all_0, 'password': _all_36, 'username': _all_0, 'bulk': _all_37, 'event': _all_37, 'filter': _all_37, 'oauth': _all_37, 'pagination': _all_37, 'element': _all_38, 'name': _all_38, 'providerData': _all_38, 'tags': _all_38},
    [_part_69],
    [(_search_15, _all_39), (_search_17, _all_40)],
    [((), _all_41), ((), _all_42), ((), _all_43), ((), _all_44), ((_search_17, ), _all_22)],
)


def _all_46(x: Any) -> bool:
    return isinstance(x, dict) and _part_72(x) and (_part_83(x) or not ('event' not in x or _part_45(x['event'])) or ('event.notification.enabled' in x and ('event.notification.enabled' not in x or _part_80(x['event.notification.enabled'])))) and _part_86(x) and (not 'event.vendor.type' in x or not ('event.vendor.type' not in x or _part_106(x['event.vendor.type'])) or _part_101(x)) and _members_45(x)


def _all_47(x: Any) -> bool:
    if isinstance(x, str):
        return _search_0(x) is not None or _search_1(x) is not None
    return x is None or (isinstance(x, int) and (not isinstance(x, bool))) or (isinstance(x, float) and x.is_integer())


def _all_48(x: Any) -> bool:
    if isinstance(x, str):
        return not (x == 'elementKey' or x == 'fake' or x == 'key' or (_search_1(x) is not None)) and (not (_search_18(x) is not None and (not _part_161(x))))
    return not (x == 'elementKey' or x == 'fake' or x == 'key')


def _all_49(x: Any) -> bool:
    return False


_members_50 = Members(
    {'id': _all_47, 'key': _all_48},
    [],
    [],
    [((), _all_49)],
)


def _all_51(x: Any) -> bool:
    if isinstance(x, str):
        return _members_50(x) and (_search_0(x) is not None or _search_1(x) is not None)
    return isinstance(x, dict) and _members_50(x)


def _all_52(x: Any) -> bool:
    return isinstance(x, str) and (x == 'initial' or x == 'none' or _search_0(x) is not None or (_search_1(x) is not None))


def _all_53(x: Any) -> bool:
    return isinstance(x, str) and (not (not _search_19(x) is not None and x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x)))) and (not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and _search_19(x) is not None))


def _all_54(x: Any) -> bool:
    if isinstance(x, str):
        return _search_0(x) is not None or _search_1(x) is not None
    return isinstance(x, bool)


def _all_55(x: Any) -> bool:
    return isinstance(x, str) and x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')


_members_56 = Members(
    {'isOauthProxy': _all_54, 'oauthProxyName': _all_55},
    [],
    [],
    [],
)


def _all_57(x: Any) -> bool:
    return isinstance(x, dict) and 'isOauthProxy' in x and ('oauthProxyName' in x) and _members_56(x)


def _all_58(x: Any) -> bool:
    return isinstance(x, str) and (not (not x.strip('*') and len(x) >= 3)) and x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') and (not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x and (not _part_114(x))))


_members_59 = Members(
    {'access_token': _all_58, 'apikey': _all_58, 'code': _all_58, 'dataSource': _all_58, 'expires_in': _all_58, 'oauth_token': _all_58, 'oauth_verifier': _all_58, 'org': _all_58, 'realmId': _all_58, 'refresh_token': _all_58, 'secret': _all_58, 'state': _all_58, 'token': _all_58},
    [],
    [],
    [((), _all_42), ((), _all_44), ((), _all_22)],
)


def _all_60(x: Any) -> bool:
    return isinstance(x, dict) and _part_175(x) and _members_59(x)


def _all_61(x: Any) -> bool:
    if isinstance(x, str):
        return _part_184(x) and _part_189(x) and (_part_188(x) or _part_187(x)) and (_search_0(x) is not None or _search_1(x) is not None) and (_part_183(x) or _search_0(x) is not None or _search_1(x) is not None)
    return isinstance(x, (list, tuple)) and _part_183(x) and _part_184(x) and (are_unique(x) if _part_188(x) else _part_187(x)) and _part_189(x)


_members_62 = Members(
    {'configuration': _all_46, 'element': _all_51, 'externalAuthentication': _all_52, 'name': _all_53, 'oauthProxy': _all_57, 'providerData': _all_60, 'retrieveObjectsAfterInstantiation': _all_54, 'tags': _all_61, 'cacheTimeToLive': _all_49, 'cachingEnabled': _all_49, 'createdDate': _all_49, 'defaultTransformation': _all_49, 'disabled': _all_49, 'elementId': _all_49, 'eventsEnabled': _all_49, 'eventsNotificationCallbackUrl': _all_49, 'maxCacheSize': _all_49, 'objects': _all_49, 'private': _all_49, 'provisionInteractions': _all_49, 'subscriptionId': _all_49, 'token': _all_49, 'traceLoggingEnabled': _all_49, 'transformation': _all_49, 'user': _all_49, 'valid': _all_49, 'id': _all_49, 'expires_in': _all_11, 'password': _all_11, 'username': _all_11},
    [],
    [],
    [((_search_20, ), _all_17)],
)


def _all_63(x: Any) -> bool:
    return isinstance(x, dict) and 'configuration' in x and (not 'element' in x or 'configuration' not in x or _part_4(x['configuration'])) and (not 'name' in x or 'configuration' not in x or _part_8(x['configuration'])) and (not 'providerData' in x or 'configuration' not in x or _part_12(x['configuration'])) and (not 'tags' in x or 'configuration' not in x or _part_16(x['configuration'])) and _part_18(x) and _part_37(x) and _part_47(x) and (not _needs_oauth_keys(x) or 'configuration' not in x or _part_54(x['configuration'])) and _part_62(x) and _members_62(x)


def _all_64(x: Any) -> bool:
    return isinstance(x, dict) and 'configuration' in x and (not 'element' in x or 'configuration' not in x or _part_4(x['configuration'])) and (not 'name' in x or 'configuration' not in x or _part_8(x['configuration'])) and (not 'providerData' in x or 'configuration' not in x or _part_12(x['configuration'])) and (not 'tags' in x or 'configuration' not in x or _part_16(x['configuration'])) and _part_37(x) and _part_47(x) and (not _needs_oauth_keys(x) or 'configuration' not in x or _part_54(x['configuration'])) and _part_62(x) and _members_62(x)


def _all_65(x: Any) -> bool:
    return isinstance(x, dict) and _part_194(x) and (not 'event.vendor.type' in x or not ('event.vendor.type' not in x or _part_106(x['event.vendor.type'])) or _part_101(x)) and _members_45(x)


def _all_66(x: Any) -> bool:
    return isinstance(x, int) and (not isinstance(x, bool)) or (isinstance(x, float) and x.is_integer()) or isinstance(x, str)


_members_67 = Members(
    {'configuration': _all_65, 'element': _all_51, 'externalAuthentication': _all_52, 'name': _all_53, 'oauthProxy': _all_57, 'providerData': _all_60, 'retrieveObjectsAfterInstantiation': _all_54, 'tags': _all_61, 'id': _all_66, 'cacheTimeToLive': _all_49, 'cachingEnabled': _all_49, 'createdDate': _all_49, 'defaultTransformation': _all_49, 'disabled': _all_49, 'elementId': _all_49, 'eventsEnabled': _all_49, 'eventsNotificationCallbackUrl': _all_49, 'maxCacheSize': _all_49, 'objects': _all_49, 'private': _all_49, 'provisionInteractions': _all_49, 'subscriptionId': _all_49, 'token': _all_49, 'traceLoggingEnabled': _all_49, 'transformation': _all_49, 'user': _all_49, 'valid': _all_49, 'expires_in': _all_11, 'password': _all_11, 'username': _all_11},
    [],
    [],
    [((_search_20, ), _all_17)],
)


def _all_68(x: Any) -> bool:
    return isinstance(x, dict) and (not 'element' in x or 'configuration' not in x or _part_4(x['configuration'])) and (not 'name' in x or 'configuration' not in x or _part_8(x['configuration'])) and (not 'providerData' in x or 'configuration' not in x or _part_12(x['configuration'])) and (not 'tags' in x or 'configuration' not in x or _part_16(x['configuration'])) and (not _needs_oauth_keys(x) or 'configuration' not in x or _part_192(x['configuration'])) and _members_67(x)


def _all_69(x: Any) -> bool:
    if isinstance(x, str):
        return _search_0(x) is not None or _search_1(x) is not None
    return isinstance(x, int) and (not isinstance(x, bool)) or (isinstance(x, float) and x.is_integer()) or x is None


def _all_70(x: Any) -> bool:
    if isinstance(x, str):
        return _search_0(x) is not None or _search_1(x) is not None
    return isinstance(x, bool) or x is None


def _all_71(x: Any) -> bool:
    if isinstance(x, str):
        return _search_0(x) is not None or _search_1(x) is not None
    return isinstance(x, dict) or x is None


def _all_72(x: Any) -> bool:
    if isinstance(x, str):
        return True
    return x is None


_members_73 = Members(
    {'authentication': _all_71, 'hub': _all_72, 'id': _all_69, 'key': _all_72, 'name': _all_72},
    [],
    [],
    [],
)


def _all_74(x: Any) -> bool:
    if isinstance(x, str):
        return _members_73(x) and (_search_0(x) is not None or _search_1(x) is not None)
    return (isinstance(x, dict) or x is None) and _members_73(x)


def _all_75(x: Any) -> bool:
    if isinstance(x, str):
        return _search_0(x) is not None or _search_1(x) is not None
    return isinstance(x, (list, tuple)) or x is None


def _all_76(x: Any) -> bool:
    if isinstance(x, str):
        return _part_214(x) or _search_0(x) is not None or _search_1(x) is not None
    return x is None or _part_214(x)


_members_77 = Members(
    {'cacheTimeToLive': _all_69, 'cachingEnabled': _all_70, 'configuration': _all_71, 'createdDate': _all_72, 'disabled': _all_70, 'element': _all_74, 'elementId': _all_69, 'eventsEnabled': _all_70, 'eventsNotificationCallbackUrl': _all_72, 'externalAuthentication': _all_72, 'id': _all_69, 'maxCacheSize': _all_69, 'name': _all_72, 'objects': _all_75, 'providerData': _all_71, 'provisionInteractions': _all_75, 'subscriptionId': _all_69, 'tags': _all_76, 'token': _all_72, 'traceLoggingEnabled': _all_70, 'user': _all_71, 'valid': _all_70},
    [],
    [],
    [],
)


def _all_78(x: Any) -> bool:
    return isinstance(x, dict) and _members_77(x)


FUSED = {
    "create": _all_63,
    "create-for-element": _all_64,
    "update": _all_68,
    "response": _all_78,
    "poller-configuration": _all_68,
}
