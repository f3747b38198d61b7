"""
Which rules of the schemas may refuse a payload: `KINDS` gives a predicate for each, true where the rule surely holds.

`FUSED` gives one for all rules of a kind that are on by default: it looks at each member of a payload once.

Written by `python linter/tools` from the files in `schema/`; do not edit.
"""

from __future__ import annotations

import re
from typing import Any

from instancelint.rules.verdict.members import Members


def _unique(items: Any) -> bool:
    seen: list[Any] = []
    known = set()
    for item in items:
        if isinstance(item, str):
            if item in known:
                return False
            known.add(item)
        elif item in seen:
            return False
        else:
            seen.append(item)
    return True



def _search_0(x: str) -> Any:
    global _search_0
    _search_0 = re.compile('[$%#]\\{[^{}]*\\}|\\$\\([^()]*\\)|%\\([^()]*\\)s|\\{\\{[^{}]*\\}\\}|<%[^<>]*%>|\\{%[^{}]*%\\}|\\{[0-9]{1,2}\\}|__[A-Z][A-Z0-9_]*__|%[A-Z][A-Z0-9_]{2,}%|<<[^<>=]+>>|(^|[/:@.?=&-])\\$[A-Z_][A-Z0-9_]+([/:@.?=&-]|\\n*$)|(^|//)@[A-Za-z][A-Za-z0-9_.-]*@([/:.]|\\n*$)|^(__[A-Za-z][A-Za-z0-9_.-]*__|%[A-Za-z_][A-Za-z0-9_]*%|\\$\\x5b[^\\n]+\\]|\\x5b[A-Za-z]+\\([^\\n]*\\]|\\$[a-z][a-z0-9_]+)\\n*$|^@Microsoft\\.KeyVault\\(|^ENC\\x5b|^\\{cipher\\}|^\\$ANSIBLE_VAULT;').search
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
    _search_7 = re.compile('^[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[Hh][Tt][Tt][Pp][Ss]?://[^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000/?#][^\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*$').match
    return _search_7(x)


def _search_8(x: str) -> Any:
    global _search_8
    _search_8 = re.compile('^[^/]*//[Hh][Tt][Tt][Pp][Ss]?:?//').match
    return _search_8(x)


def _search_9(x: str) -> Any:
    global _search_9
    _search_9 = re.compile('[{][^{}]*[}]').search
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
    _search_15 = re.compile('[\\u0000-\\u001f\\u007f-\\u009f]').search
    return _search_15(x)


def _search_16(x: str) -> Any:
    global _search_16
    _search_16 = re.compile('^(authentication|base|bulk|document|event|filter|oauth|pagination)[.]').match
    return _search_16(x)


def _search_17(x: str) -> Any:
    global _search_17
    _search_17 = re.compile('^[^:]*[Pp]://').match
    return _search_17(x)


def _search_18(x: str) -> Any:
    global _search_18
    _search_18 = re.compile('^[^:]*://([Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt]|127[.][0-9.]+|0[.]0[.]0[.]0|\\[::1\\])([^A-Za-z0-9._-]|$)').match
    return _search_18(x)


def _search_19(x: str) -> Any:
    global _search_19
    _search_19 = re.compile('^event[.]poller[.]').match
    return _search_19(x)


def _body(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return (('configuration' not in x or _part_0(x['configuration'])) and ('element' not in x or _part_13(x['element'])) and ('externalAuthentication' not in x or _part_11(x['externalAuthentication'])) and ('name' not in x or _part_11(x['name'])) and ('oauthProxy' not in x or _part_20(x['oauthProxy'])) and ('providerData' not in x or _part_21(x['providerData'])) and ('retrieveObjectsAfterInstantiation' not in x or _part_23(x['retrieveObjectsAfterInstantiation'])) and ('tags' not in x or _part_25(x['tags'])))


def _part_0(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else _parameters(x)


def _parameters(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return (('authentication.time' not in x or _part_1(x['authentication.time'])) and ('authentication.type' not in x or _part_1(x['authentication.type'])) and ('base.url' not in x or _part_1(x['base.url'])) and ('bulk.add_metadata' not in x or _part_1(x['bulk.add_metadata'])) and ('bulk.attribute.created_time' not in x or _part_1(x['bulk.attribute.created_time'])) and ('bulk.query.date_mask' not in x or _part_1(x['bulk.query.date_mask'])) and ('bulk.query.download_format' not in x or _part_1(x['bulk.query.download_format'])) and ('bulk.query.field_name' not in x or _part_1(x['bulk.query.field_name'])) and ('bulk.query.operator' not in x or _part_1(x['bulk.query.operator'])) and ('bulk.relations' not in x or _part_1(x['bulk.relations'])) and ('document.tagging' not in x or _parameters_boolean(x['document.tagging'])) and ('event.helper.key' not in x or _part_1(x['event.helper.key'])) and ('event.metadata' not in x or _part_5(x['event.metadata'])) and ('event.notification.callback.url' not in x or _part_1(x['event.notification.callback.url'])) and ('event.notification.enabled' not in x or _parameters_boolean(x['event.notification.enabled'])) and ('event.notification.instance.finder' not in x or _part_1(x['event.notification.instance.finder'])) and ('event.notification.signature.key' not in x or _part_1(x['event.notification.signature.key'])) and ('event.notification.subscription.id' not in x or _part_1(x['event.notification.subscription.id'])) and ('event.notification.type' not in x or _part_1(x['event.notification.type'])) and ('event.objects' not in x or _part_1(x['event.objects'])) and ('event.poller.configuration' not in x or _part_6(x['event.poller.configuration'])) and ('event.poller.refresh_interval' not in x or _part_12(x['event.poller.refresh_interval'])) and ('event.poller.urls' not in x or _part_1(x['event.poller.urls'])) and ('event.raw.enabled' not in x or _parameters_boolean(x['event.raw.enabled'])) and ('event.vendor.type' not in x or _part_1(x['event.vendor.type'])) and ('expires_in' not in x or _parameters_number(x['expires_in'])) and ('filter.response.nulls' not in x or _parameters_boolean(x['filter.response.nulls'])) and ('oauth.api.key' not in x or _part_1(x['oauth.api.key'])) and ('oauth.api.secret' not in x or _part_1(x['oauth.api.secret'])) and ('oauth.authorization.url' not in x or _part_1(x['oauth.authorization.url'])) and ('oauth.basic.header' not in x or _parameters_boolean(x['oauth.basic.header'])) and ('oauth.callback.url' not in x or _part_1(x['oauth.callback.url'])) and ('oauth.request.authorization.type' not in x or _part_1(x['oauth.request.authorization.type'])) and ('oauth.request.url' not in x or _part_1(x['oauth.request.url'])) and ('oauth.scope' not in x or _part_1(x['oauth.scope'])) and ('oauth.token.refresh_url' not in x or _part_1(x['oauth.token.refresh_url'])) and ('oauth.token.revoke_url' not in x or _part_1(x['oauth.token.revoke_url'])) and ('oauth.token.url' not in x or _part_1(x['oauth.token.url'])) and ('oauth.user.refresh_interval' not in x or _parameters_number(x['oauth.user.refresh_interval'])) and ('oauth.user.refresh_time' not in x or _parameters_number(x['oauth.user.refresh_time'])) and ('oauth.user.refresh_token' not in x or _part_1(x['oauth.user.refresh_token'])) and ('oauth.user.token' not in x or _part_1(x['oauth.user.token'])) and ('oauth.user.token.secret' not in x or _part_1(x['oauth.user.token.secret'])) and ('pagination.max' not in x or _parameters_number(x['pagination.max'])) and ('pagination.offset' not in x or _parameters_boolean(x['pagination.offset'])) and ('pagination.page.startindex' not in x or _parameters_number(x['pagination.page.startindex'])) and ('pagination.type' not in x or _part_1(x['pagination.type'])) and ('password' not in x or _part_1(x['password'])) and ('username' not in x or _part_1(x['username'])))


def _part_1(x: Any) -> bool:
    return isinstance(x, str) or x is None


def _parameters_boolean(x: Any) -> bool:
    if not (isinstance(x, bool) or isinstance(x, str) or x is None):
        return False
    return True if _undecided(x) else (x is True or x is False or x == 'true' or x == 'false' or x is None)


def _part_2(x: Any) -> bool:
    return x is True or x is False or x == 'true' or x == 'false' or x is None


def _undecided(x: Any) -> bool:
    return (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3)) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))


def _open(x: Any) -> bool:
    return ((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))


def _template(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    return _search_0(x) is not None


def _placeholder(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    return _search_1(x) is not None


def _masked(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    if not (not (not isinstance(x, str) or x.strip('*'))):
        return False
    return len(x) >= 3


def _part_3(x: Any) -> bool:
    return not isinstance(x, str) or x.strip('*')


def _blank(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    return not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))


def _part_4(x: Any) -> bool:
    return not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')


def _part_5(x: Any) -> bool:
    return isinstance(x, str) or isinstance(x, dict) or x is None


def _part_6(x: Any) -> bool:
    if not (isinstance(x, dict) or isinstance(x, str) or x is None):
        return False
    return True if ((isinstance(x, dict)) and (('url' in x)) and ((('url' not in x or _part_11(x['url']))))) else _part_7(x)


def _part_7(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if not _parameters_poller_resource(value):
                return False
    return True


def _parameters_poller_resource(x: Any) -> bool:
    return not isinstance(x, dict) or (('batchSize' not in x or _parameters_number(x['batchSize'])) and ('createdCheckTolerance' not in x or _parameters_number(x['createdCheckTolerance'])) and ('datesConfiguration' not in x or _parameters_poller_dates(x['datesConfiguration'])) and ('filterByCurrentDate' not in x or _parameters_boolean(x['filterByCurrentDate'])) and ('filterByUpdatedDate' not in x or _parameters_boolean(x['filterByUpdatedDate'])) and ('idField' not in x or _part_1(x['idField'])) and ('objectName' not in x or _part_1(x['objectName'])) and ('pageSize' not in x or _parameters_number(x['pageSize'])) and ('parameters' not in x or _part_10(x['parameters'])) and ('pollDelay' not in x or _parameters_number(x['pollDelay'])) and ('postHookPipelines' not in x or _part_10(x['postHookPipelines'])) and ('postHooks' not in x or _part_10(x['postHooks'])) and ('url' not in x or _part_10(x['url'])) and ('useHydrationBeforePostHooks' not in x or _parameters_boolean(x['useHydrationBeforePostHooks'])) and ('useLastPollDate' not in x or _parameters_boolean(x['useLastPollDate'])))


def _parameters_number(x: Any) -> bool:
    if not (isinstance(x, int) and not isinstance(x, bool) or isinstance(x, str) or x is None):
        return False
    return True if _undecided(x) else (not isinstance(x, str) or _search_2(x) is not None)


def _part_8(x: Any) -> bool:
    return not isinstance(x, str) or _search_2(x) is not None


def _parameters_poller_dates(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else _part_9(x)


def _part_9(x: Any) -> bool:
    if not (isinstance(x, dict) or x is None):
        return False
    return not isinstance(x, dict) or (('createdDateField' not in x or _part_1(x['createdDateField'])) and ('createdDateFormat' not in x or _part_1(x['createdDateFormat'])) and ('createdDateTimezone' not in x or _part_1(x['createdDateTimezone'])) and ('updatedDateField' not in x or _part_1(x['updatedDateField'])) and ('updatedDateFormat' not in x or _part_1(x['updatedDateFormat'])) and ('updatedDateTimezone' not in x or _part_1(x['updatedDateTimezone'])))


def _part_10(x: Any) -> bool:
    return True


def _bare_poller_resource(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('url' in x)):
        return False
    return (('url' not in x or _part_11(x['url'])))


def _part_11(x: Any) -> bool:
    return isinstance(x, str)


def _part_12(x: Any) -> bool:
    return isinstance(x, int) and not isinstance(x, bool) or isinstance(x, str) or x is None


def _part_13(x: Any) -> bool:
    if not (not isinstance(x, dict) or (('id' not in x or _part_14(x['id'])) and ('key' not in x or _part_18(x['key'])))):
        return False
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, dict))


def _part_14(x: Any) -> bool:
    return True if ((((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) or (x is None)) else (isinstance(x, int) and not isinstance(x, bool))


def _part_15(x: Any) -> bool:
    return isinstance(x, int) and not isinstance(x, bool)


def _part_16(x: Any) -> bool:
    return (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) or (x is None)


def _part_17(x: Any) -> bool:
    return x is None


def _part_18(x: Any) -> bool:
    return True


def _part_19(x: Any) -> bool:
    return isinstance(x, dict)


def _part_20(x: Any) -> bool:
    return not isinstance(x, dict) or (('isOauthProxy' not in x or _part_18(x['isOauthProxy'])) and ('oauthProxyName' not in x or _part_18(x['oauthProxyName'])))


def _part_21(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else _part_22(x)


def _part_22(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return (('access_token' not in x or _part_11(x['access_token'])) and ('apikey' not in x or _part_11(x['apikey'])) and ('code' not in x or _part_11(x['code'])) and ('dataSource' not in x or _part_11(x['dataSource'])) and ('expires_in' not in x or _part_11(x['expires_in'])) and ('oauth_token' not in x or _part_11(x['oauth_token'])) and ('oauth_verifier' not in x or _part_11(x['oauth_verifier'])) and ('org' not in x or _part_11(x['org'])) and ('realmId' not in x or _part_11(x['realmId'])) and ('refresh_token' not in x or _part_11(x['refresh_token'])) and ('secret' not in x or _part_11(x['secret'])) and ('state' not in x or _part_11(x['state'])) and ('token' not in x or _part_11(x['token'])))


def _part_23(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, bool))


def _part_24(x: Any) -> bool:
    return isinstance(x, bool)


def _part_25(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, (list, tuple)))


def _part_26(x: Any) -> bool:
    return isinstance(x, (list, tuple))


def _configuration_key_whitespace(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_27(x['configuration'])))


def _part_27(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if not _part_28(key):
                return False
    return True


def _part_28(x: Any) -> bool:
    return not ((isinstance(x, str)) and (_search_3(x) is not None))


def _white_space(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    return _search_3(x) is not None


def _configuration_required(x: Any) -> bool:
    return True if (not isinstance(x, dict) or ('oauthProxy' in x)) else ((not isinstance(x, dict) or ('configuration' in x)) and (not isinstance(x, dict) or (('configuration' not in x or _part_30(x['configuration'])))))


def _part_29(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('configuration' in x)):
        return False
    return not isinstance(x, dict) or (('configuration' not in x or _part_30(x['configuration'])))


def _part_30(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, dict))


def _part_31(x: Any) -> bool:
    return not isinstance(x, dict) or ('oauthProxy' in x)


def _configuration_value_type(x: Any) -> bool:
    if not ((not isinstance(x, dict) or (('configuration' not in x or _part_33(x['configuration']))))):
        return False
    if not (((not isinstance(x, dict) or (('configuration' not in x or _part_41(x['configuration'])))) if (not isinstance(x, dict) or ('element' in x)) else True)):
        return False
    if not (((not isinstance(x, dict) or (('configuration' not in x or _part_45(x['configuration'])))) if (not isinstance(x, dict) or ('name' in x)) else True)):
        return False
    if not (((not isinstance(x, dict) or (('configuration' not in x or _part_49(x['configuration'])))) if (not isinstance(x, dict) or ('providerData' in x)) else True)):
        return False
    return ((not isinstance(x, dict) or (('configuration' not in x or _part_53(x['configuration'])))) if (not isinstance(x, dict) or ('tags' in x)) else True)


def _part_32(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_33(x['configuration'])))


def _part_33(x: Any) -> bool:
    if not (not isinstance(x, dict) or (('bulk' not in x or _part_34(x['bulk'])) and ('event' not in x or _part_34(x['event'])) and ('event.metadata' not in x or _part_34(x['event.metadata'])) and ('event.poller.configuration' not in x or _part_34(x['event.poller.configuration'])) and ('filter' not in x or _part_34(x['filter'])) and ('oauth' not in x or _part_34(x['oauth'])) and ('pagination' not in x or _part_34(x['pagination'])))):
        return False
    if isinstance(x, dict):
        for key, value in x.items():
            if key not in {'bulk', 'event', 'event.metadata', 'event.poller.configuration', 'filter', 'oauth', 'pagination', 'element', 'name', 'providerData', 'tags'} and not _part_35(value):
                return False
    return True


def _part_34(x: Any) -> bool:
    return isinstance(x, str) or isinstance(x, (int, float)) and not isinstance(x, bool) or isinstance(x, bool) or x is None or isinstance(x, dict)


def _part_35(x: Any) -> bool:
    return True if ((isinstance(x, dict)) and ((not isinstance(x, dict) or ('url' in x)) or (not isinstance(x, dict) or ('idField' in x)) or (not isinstance(x, dict) or ('datesConfiguration' in x)))) else (isinstance(x, str) or isinstance(x, (int, float)) and not isinstance(x, bool) or isinstance(x, bool) or x is None)


def _scalar(x: Any) -> bool:
    return isinstance(x, str) or isinstance(x, (int, float)) and not isinstance(x, bool) or isinstance(x, bool) or x is None


def _poller_like(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return (not isinstance(x, dict) or ('url' in x)) or (not isinstance(x, dict) or ('idField' in x)) or (not isinstance(x, dict) or ('datesConfiguration' in x))


def _part_36(x: Any) -> bool:
    return not isinstance(x, dict) or ('url' in x)


def _part_37(x: Any) -> bool:
    return not isinstance(x, dict) or ('idField' in x)


def _part_38(x: Any) -> bool:
    return not isinstance(x, dict) or ('datesConfiguration' in x)


def _part_39(x: Any) -> bool:
    return (not isinstance(x, dict) or (('configuration' not in x or _part_41(x['configuration'])))) if (not isinstance(x, dict) or ('element' in x)) else True


def _part_40(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_41(x['configuration'])))


def _part_41(x: Any) -> bool:
    return not isinstance(x, dict) or (('element' not in x or _scalar(x['element'])))


def _part_42(x: Any) -> bool:
    return not isinstance(x, dict) or ('element' in x)


def _part_43(x: Any) -> bool:
    return (not isinstance(x, dict) or (('configuration' not in x or _part_45(x['configuration'])))) if (not isinstance(x, dict) or ('name' in x)) else True


def _part_44(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_45(x['configuration'])))


def _part_45(x: Any) -> bool:
    return not isinstance(x, dict) or (('name' not in x or _scalar(x['name'])))


def _part_46(x: Any) -> bool:
    return not isinstance(x, dict) or ('name' in x)


def _part_47(x: Any) -> bool:
    return (not isinstance(x, dict) or (('configuration' not in x or _part_49(x['configuration'])))) if (not isinstance(x, dict) or ('providerData' in x)) else True


def _part_48(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_49(x['configuration'])))


def _part_49(x: Any) -> bool:
    return not isinstance(x, dict) or (('providerData' not in x or _scalar(x['providerData'])))


def _part_50(x: Any) -> bool:
    return not isinstance(x, dict) or ('providerData' in x)


def _part_51(x: Any) -> bool:
    return (not isinstance(x, dict) or (('configuration' not in x or _part_53(x['configuration'])))) if (not isinstance(x, dict) or ('tags' in x)) else True


def _part_52(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_53(x['configuration'])))


def _part_53(x: Any) -> bool:
    return not isinstance(x, dict) or (('tags' not in x or _scalar(x['tags'])))


def _part_54(x: Any) -> bool:
    return not isinstance(x, dict) or ('tags' in x)


def _element_key_format(x: Any) -> bool:
    return not isinstance(x, dict) or (('element' not in x or _part_55(x['element'])))


def _part_55(x: Any) -> bool:
    return not isinstance(x, dict) or (('key' not in x or _part_56(x['key'])))


def _part_56(x: Any) -> bool:
    return not ((isinstance(x, str)) and (_search_4(x) is not None) and (not _part_58(x)))


def _part_57(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    if not (_search_4(x) is not None):
        return False
    return not _part_58(x)


def _part_58(x: Any) -> bool:
    return (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))) or (x == 'adpwfnSDF' or x == 'elementKey' or x == 'fake' or x == 'httppalette.se' or x == 'jiraRest' or x == 'key')


def _part_59(x: Any) -> bool:
    return x == 'adpwfnSDF' or x == 'elementKey' or x == 'fake' or x == 'httppalette.se' or x == 'jiraRest' or x == 'key'


def _element_key_required(x: Any) -> bool:
    return (not isinstance(x, dict) or (('element' not in x or _part_61(x['element'])))) if (not isinstance(x, dict) or ('element' in x)) else (True if ((not isinstance(x, dict) or ('configuration' in x)) and (not isinstance(x, dict) or (('configuration' not in x or _part_75(x['configuration']))))) else (not isinstance(x, dict) or ('element' in x)))


def _part_60(x: Any) -> bool:
    return not isinstance(x, dict) or (('element' not in x or _part_61(x['element'])))


def _part_61(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else _part_62(x)


def _part_62(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return (True if ((not isinstance(x, dict) or ('id' in x)) and (not isinstance(x, dict) or (('id' not in x or _part_67(x['id']))))) else (not isinstance(x, dict) or (('key' not in x or _part_65(x['key']))))) if (not isinstance(x, dict) or ('key' in x)) else ((not isinstance(x, dict) or (('id' not in x or _part_70(x['id'])))) if (not isinstance(x, dict) or ('id' in x)) else (not isinstance(x, dict) or ('key' in x)))


def _part_63(x: Any) -> bool:
    return True if ((not isinstance(x, dict) or ('id' in x)) and (not isinstance(x, dict) or (('id' not in x or _part_67(x['id']))))) else (not isinstance(x, dict) or (('key' not in x or _part_65(x['key']))))


def _part_64(x: Any) -> bool:
    return not isinstance(x, dict) or (('key' not in x or _part_65(x['key'])))


def _part_65(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    return not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))


def _part_66(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('id' in x)):
        return False
    return not isinstance(x, dict) or (('id' not in x or _part_67(x['id'])))


def _part_67(x: Any) -> bool:
    return (isinstance(x, int) and not isinstance(x, bool)) or (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None)))


def _part_68(x: Any) -> bool:
    return (not isinstance(x, dict) or (('id' not in x or _part_70(x['id'])))) if (not isinstance(x, dict) or ('id' in x)) else (not isinstance(x, dict) or ('key' in x))


def _part_69(x: Any) -> bool:
    return not isinstance(x, dict) or (('id' not in x or _part_70(x['id'])))


def _part_70(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, int) and not isinstance(x, bool))


def _part_71(x: Any) -> bool:
    return not isinstance(x, dict) or ('key' in x)


def _part_72(x: Any) -> bool:
    return not isinstance(x, dict) or ('id' in x)


def _part_73(x: Any) -> bool:
    return True if ((not isinstance(x, dict) or ('configuration' in x)) and (not isinstance(x, dict) or (('configuration' not in x or _part_75(x['configuration']))))) else (not isinstance(x, dict) or ('element' in x))


def _part_74(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('configuration' in x)):
        return False
    return not isinstance(x, dict) or (('configuration' not in x or _part_75(x['configuration'])))


def _part_75(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return ('element' in x)


def _event_vendor_type_value(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_76(x['configuration'])))


def _part_76(x: Any) -> bool:
    return not isinstance(x, dict) or (('event.vendor.type' not in x or _part_77(x['event.vendor.type'])))


def _part_77(x: Any) -> bool:
    return True if ((x is None) or _undecided(x)) else (x == 'polling' or x == 'webhook' or x == 'webhooks')


def _part_78(x: Any) -> bool:
    return x == 'polling' or x == 'webhook' or x == 'webhooks'


def _part_79(x: Any) -> bool:
    return (x is None) or _undecided(x)


def _events_callback_url_missing(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_80(x['configuration'])))


def _part_80(x: Any) -> bool:
    return ((not isinstance(x, dict) or ('event.notification.callback.url' in x)) and (not isinstance(x, dict) or (('event.notification.callback.url' not in x or _part_82(x['event.notification.callback.url']))))) if ((isinstance(x, dict)) and (('event.notification.enabled' in x)) and ((('event' not in x or _part_85(x['event'])) and ('event.notification.enabled' not in x or _part_86(x['event.notification.enabled']))))) else True


def _part_81(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('event.notification.callback.url' in x)):
        return False
    return not isinstance(x, dict) or (('event.notification.callback.url' not in x or _part_82(x['event.notification.callback.url'])))


def _part_82(x: Any) -> bool:
    return not ((x is None or isinstance(x, bool)) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))))


def _part_83(x: Any) -> bool:
    return (x is None or isinstance(x, bool)) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))


def _part_84(x: Any) -> bool:
    return x is None or isinstance(x, bool)


def _events_on(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('event.notification.enabled' in x)):
        return False
    return (('event' not in x or _part_85(x['event'])) and ('event.notification.enabled' not in x or _part_86(x['event.notification.enabled'])))


def _part_85(x: Any) -> bool:
    return not (isinstance(x, dict))


def _part_86(x: Any) -> bool:
    return x is True or x == 'true'


def _external_authentication(x: Any) -> bool:
    if not (not isinstance(x, dict) or (('externalAuthentication' not in x or _part_87(x['externalAuthentication'])))):
        return False
    return (not isinstance(x, dict) or (('configuration' not in x or _part_90(x['configuration'])))) if ((not isinstance(x, dict) or ('externalAuthentication' in x)) and (not isinstance(x, dict) or (('configuration' not in x or _part_95(x['configuration'])) and ('externalAuthentication' not in x or _part_96(x['externalAuthentication']))))) else True


def _part_87(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (x == 'initial' or x == 'none')


def _part_88(x: Any) -> bool:
    return x == 'initial' or x == 'none'


def _part_89(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_90(x['configuration'])))


def _part_90(x: Any) -> bool:
    return ((not isinstance(x, dict) or ('oauth.user.refresh_token' in x)) or (not isinstance(x, dict) or ('oauth.user.token' in x))) if (isinstance(x, dict)) else True


def _part_91(x: Any) -> bool:
    return (not isinstance(x, dict) or ('oauth.user.refresh_token' in x)) or (not isinstance(x, dict) or ('oauth.user.token' in x))


def _part_92(x: Any) -> bool:
    return not isinstance(x, dict) or ('oauth.user.refresh_token' in x)


def _part_93(x: Any) -> bool:
    return not isinstance(x, dict) or ('oauth.user.token' in x)


def _part_94(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('externalAuthentication' in x)):
        return False
    return not isinstance(x, dict) or (('configuration' not in x or _part_95(x['configuration'])) and ('externalAuthentication' not in x or _part_96(x['externalAuthentication'])))


def _part_95(x: Any) -> bool:
    return not isinstance(x, dict) or (('oauth' not in x or _part_85(x['oauth'])))


def _part_96(x: Any) -> bool:
    return x == 'initial'


def _masked_value(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_97(x['configuration'])) and ('providerData' not in x or _part_97(x['providerData'])))


def _part_97(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if not _part_98(value):
                return False
    return True


def _part_98(x: Any) -> bool:
    return not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))


def _name_required(x: Any) -> bool:
    return (not isinstance(x, dict) or (('name' not in x or _part_65(x['name'])))) if (not isinstance(x, dict) or ('name' in x)) else (True if ((not isinstance(x, dict) or ('configuration' in x)) and (not isinstance(x, dict) or (('configuration' not in x or _part_102(x['configuration']))))) else (not isinstance(x, dict) or ('name' in x)))


def _part_99(x: Any) -> bool:
    return not isinstance(x, dict) or (('name' not in x or _part_65(x['name'])))


def _part_100(x: Any) -> bool:
    return True if ((not isinstance(x, dict) or ('configuration' in x)) and (not isinstance(x, dict) or (('configuration' not in x or _part_102(x['configuration']))))) else (not isinstance(x, dict) or ('name' in x))


def _part_101(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('configuration' in x)):
        return False
    return not isinstance(x, dict) or (('configuration' not in x or _part_102(x['configuration'])))


def _part_102(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return ('name' in x)


def _oauth_keys_missing(x: Any) -> bool:
    return (not isinstance(x, dict) or (('configuration' not in x or _part_104(x['configuration'])))) if _needs_oauth_keys(x) else True


def _part_103(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_104(x['configuration'])))


def _part_104(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('oauth.api.key' in x and 'oauth.api.secret' in x)):
        return False
    return not isinstance(x, dict) or (('oauth.api.key' not in x or _part_105(x['oauth.api.key'])) and ('oauth.api.secret' not in x or _part_105(x['oauth.api.secret'])))


def _part_105(x: Any) -> bool:
    return not ((x is None) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))))


def _no_value(x: Any) -> bool:
    return (x is None) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))


def _needs_oauth_keys(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('providerData' in x)):
        return False
    return (('configuration' not in x or _part_95(x['configuration'])) and ('providerData' not in x or _grant(x['providerData'])) and ('externalAuthentication' not in x or _part_109(x['externalAuthentication'])) and ('oauthProxy' not in x or _part_110(x['oauthProxy'])))


def _grant(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return (not isinstance(x, dict) or ('code' in x)) or (not isinstance(x, dict) or ('oauth_token' in x)) or (not isinstance(x, dict) or ('oauth_verifier' in x))


def _part_106(x: Any) -> bool:
    return not isinstance(x, dict) or ('code' in x)


def _part_107(x: Any) -> bool:
    return not isinstance(x, dict) or ('oauth_token' in x)


def _part_108(x: Any) -> bool:
    return not isinstance(x, dict) or ('oauth_verifier' in x)


def _part_109(x: Any) -> bool:
    return x == 'none' or x is None


def _part_110(x: Any) -> bool:
    return False


def _oauth_proxy_shape(x: Any) -> bool:
    return not isinstance(x, dict) or (('oauthProxy' not in x or _part_111(x['oauthProxy'])))


def _part_111(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else ((isinstance(x, dict)) and (('isOauthProxy' in x and 'oauthProxyName' in x)) and ((('isOauthProxy' not in x or _part_23(x['isOauthProxy'])) and ('oauthProxyName' not in x or _part_65(x['oauthProxyName'])))))


def _part_112(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('isOauthProxy' in x and 'oauthProxyName' in x)):
        return False
    return (('isOauthProxy' not in x or _part_23(x['isOauthProxy'])) and ('oauthProxyName' not in x or _part_65(x['oauthProxyName'])))


def _oauth1_provider_data(x: Any) -> bool:
    return not isinstance(x, dict) or (('providerData' not in x or _part_113(x['providerData'])))


def _part_113(x: Any) -> bool:
    return ((not isinstance(x, dict) or (('code' not in x or _part_116(x['code'])))) if (not isinstance(x, dict) or ('code' in x)) else (not isinstance(x, dict) or ('oauth_token' in x and 'oauth_verifier' in x and 'secret' in x))) if ((isinstance(x, dict)) and ((not isinstance(x, dict) or ('oauth_token' in x)) or (not isinstance(x, dict) or ('oauth_verifier' in x)))) else True


def _part_114(x: Any) -> bool:
    return (not isinstance(x, dict) or (('code' not in x or _part_116(x['code'])))) if (not isinstance(x, dict) or ('code' in x)) else (not isinstance(x, dict) or ('oauth_token' in x and 'oauth_verifier' in x and 'secret' in x))


def _part_115(x: Any) -> bool:
    return not isinstance(x, dict) or (('code' not in x or _part_116(x['code'])))


def _part_116(x: Any) -> bool:
    return not _part_18(x)


def _part_117(x: Any) -> bool:
    return not isinstance(x, dict) or ('oauth_token' in x and 'oauth_verifier' in x and 'secret' in x)


def _part_118(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return (not isinstance(x, dict) or ('oauth_token' in x)) or (not isinstance(x, dict) or ('oauth_verifier' in x))


def _placeholder_element_key(x: Any) -> bool:
    return not isinstance(x, dict) or (('element' not in x or _part_119(x['element'])))


def _part_119(x: Any) -> bool:
    return not isinstance(x, dict) or (('key' not in x or _part_120(x['key'])))


def _part_120(x: Any) -> bool:
    return not ((x == 'elementKey' or x == 'fake' or x == 'key') or ((isinstance(x, str)) and (_search_1(x) is not None)))


def _part_121(x: Any) -> bool:
    return (x == 'elementKey' or x == 'fake' or x == 'key') or ((isinstance(x, str)) and (_search_1(x) is not None))


def _part_122(x: Any) -> bool:
    return x == 'elementKey' or x == 'fake' or x == 'key'


def _poller_interval_value(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_123(x['configuration'])))


def _part_123(x: Any) -> bool:
    return not isinstance(x, dict) or (('event.poller.refresh_interval' not in x or _part_124(x['event.poller.refresh_interval'])))


def _part_124(x: Any) -> bool:
    return True if ((x is None) or _undecided(x)) else ((isinstance(x, int) and not isinstance(x, bool) or isinstance(x, str)) and (not isinstance(x, str) or _search_5(x) is not None) and (not (isinstance(x, (int, float)) and not isinstance(x, bool)) or x >= 1))


def _part_125(x: Any) -> bool:
    if not (isinstance(x, int) and not isinstance(x, bool) or isinstance(x, str)):
        return False
    if not (not isinstance(x, str) or _search_5(x) is not None):
        return False
    return not (isinstance(x, (int, float)) and not isinstance(x, bool)) or x >= 1


def _poller_resource_fields(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_126(x['configuration'])))


def _part_126(x: Any) -> bool:
    return not isinstance(x, dict) or (('event.poller.configuration' not in x or _part_127(x['event.poller.configuration'])))


def _part_127(x: Any) -> bool:
    return (not isinstance(x, dict) or (('url' not in x or _part_19(x['url'])))) if ((isinstance(x, dict)) and (('url' in x)) and ((('url' not in x or _part_11(x['url']))))) else _part_129(x)


def _part_128(x: Any) -> bool:
    return not isinstance(x, dict) or (('url' not in x or _part_19(x['url'])))


def _part_129(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if not _part_130(value):
                return False
    return True


def _part_130(x: Any) -> bool:
    return True if (((((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None)))) and ((not ((isinstance(x, str)) and (_search_6(x) is not None))))) else ((isinstance(x, dict)) and (('url' in x and 'idField' in x)) and ((('idField' not in x or _part_11(x['idField'])) and ('url' not in x or _part_65(x['url'])))))


def _part_131(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('url' in x and 'idField' in x)):
        return False
    return (('idField' not in x or _part_11(x['idField'])) and ('url' not in x or _part_65(x['url'])))


def _part_132(x: Any) -> bool:
    if not ((((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None)))):
        return False
    return (not ((isinstance(x, str)) and (_search_6(x) is not None)))


def _part_133(x: Any) -> bool:
    return not ((isinstance(x, str)) and (_search_6(x) is not None))


def _part_134(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    return _search_6(x) is not None


def _tags_type(x: Any) -> bool:
    return not isinstance(x, dict) or (('tags' not in x or _part_135(x['tags'])))


def _part_135(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else _part_136(x)


def _part_136(x: Any) -> bool:
    if not (isinstance(x, (list, tuple))):
        return False
    if isinstance(x, (list, tuple)) and not all(map(_part_11, x)):
        return False
    return True


def _url_malformed(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_137(x['configuration'])))


def _part_137(x: Any) -> bool:
    return not isinstance(x, dict) or (('base.url' not in x or _part_138(x['base.url'])) and ('event.notification.callback.url' not in x or _part_139(x['event.notification.callback.url'])) and ('oauth.authorization.url' not in x or _part_139(x['oauth.authorization.url'])) and ('oauth.callback.url' not in x or _part_139(x['oauth.callback.url'])) and ('oauth.request.url' not in x or _part_139(x['oauth.request.url'])) and ('oauth.token.refresh_url' not in x or _part_139(x['oauth.token.refresh_url'])) and ('oauth.token.revoke_url' not in x or _part_139(x['oauth.token.revoke_url'])) and ('oauth.token.url' not in x or _part_139(x['oauth.token.url'])))


def _part_138(x: Any) -> bool:
    return True if ((isinstance(x, str)) and (_search_9(x) is not None)) else (not ((isinstance(x, str)) and (not (((isinstance(x, str)) and (_search_7(x) is not None) and (not (not isinstance(x, str) or _search_8(x) is not None))) or _undecided(x)))))


def _part_139(x: Any) -> bool:
    return not ((isinstance(x, str)) and (not (((isinstance(x, str)) and (_search_7(x) is not None) and (not (not isinstance(x, str) or _search_8(x) is not None))) or _undecided(x))))


def _malformed_url(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    return not (((isinstance(x, str)) and (_search_7(x) is not None) and (not (not isinstance(x, str) or _search_8(x) is not None))) or _undecided(x))


def _part_140(x: Any) -> bool:
    return ((isinstance(x, str)) and (_search_7(x) is not None) and (not (not isinstance(x, str) or _search_8(x) is not None))) or _undecided(x)


def _absolute_url(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    if not (_search_7(x) is not None):
        return False
    return not (not isinstance(x, str) or _search_8(x) is not None)


def _part_141(x: Any) -> bool:
    return not isinstance(x, str) or _search_8(x) is not None


def _part_142(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    return _search_9(x) is not None


def _yaml_nested_key(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_143(x['configuration'])))


def _part_143(x: Any) -> bool:
    return not isinstance(x, dict) or (('bulk' not in x or _part_85(x['bulk'])) and ('event' not in x or _part_85(x['event'])) and ('filter' not in x or _part_85(x['filter'])) and ('oauth' not in x or _part_85(x['oauth'])) and ('pagination' not in x or _part_85(x['pagination'])))


def _boolean_as_string(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_144(x['configuration'])))


def _part_144(x: Any) -> bool:
    return not isinstance(x, dict) or (('document.tagging' not in x or _part_145(x['document.tagging'])) and ('event.notification.enabled' not in x or _part_145(x['event.notification.enabled'])) and ('filter.response.nulls' not in x or _part_145(x['filter.response.nulls'])))


def _part_145(x: Any) -> bool:
    return not (x == 'true' or x == 'false')


def _part_146(x: Any) -> bool:
    return x == 'true' or x == 'false'


def _configuration_null_value(x: Any) -> bool:
    if not ((not isinstance(x, dict) or (('configuration' not in x or _part_148(x['configuration']))))):
        return False
    if not ((not isinstance(x, dict) or (('configuration' not in x or _part_151(x['configuration']))))):
        return False
    return (True if _needs_oauth_keys(x) else (not isinstance(x, dict) or (('configuration' not in x or _part_155(x['configuration'])))))


def _part_147(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_148(x['configuration'])))


def _part_148(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if key not in {'event.notification.callback.url', 'oauth.api.key', 'oauth.api.secret'} and not _part_149(value):
                return False
    return True


def _part_149(x: Any) -> bool:
    return not (x is None)


def _part_150(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_151(x['configuration'])))


def _part_151(x: Any) -> bool:
    return True if ((isinstance(x, dict)) and (('event.notification.enabled' in x)) and ((('event' not in x or _part_85(x['event'])) and ('event.notification.enabled' not in x or _part_86(x['event.notification.enabled']))))) else (not isinstance(x, dict) or (('event.notification.callback.url' not in x or _part_149(x['event.notification.callback.url']))))


def _part_152(x: Any) -> bool:
    return not isinstance(x, dict) or (('event.notification.callback.url' not in x or _part_149(x['event.notification.callback.url'])))


def _part_153(x: Any) -> bool:
    return True if _needs_oauth_keys(x) else (not isinstance(x, dict) or (('configuration' not in x or _part_155(x['configuration']))))


def _part_154(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_155(x['configuration'])))


def _part_155(x: Any) -> bool:
    return not isinstance(x, dict) or (('oauth.api.key' not in x or _part_149(x['oauth.api.key'])) and ('oauth.api.secret' not in x or _part_149(x['oauth.api.secret'])))


def _empty_value(x: Any) -> bool:
    if not ((not isinstance(x, dict) or (('configuration' not in x or _part_157(x['configuration'])) and ('providerData' not in x or _part_159(x['providerData']))))):
        return False
    if not ((not isinstance(x, dict) or (('configuration' not in x or _part_161(x['configuration']))))):
        return False
    return (True if _needs_oauth_keys(x) else (not isinstance(x, dict) or (('configuration' not in x or _part_165(x['configuration'])))))


def _part_156(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_157(x['configuration'])) and ('providerData' not in x or _part_159(x['providerData'])))


def _part_157(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if key not in {'event.notification.callback.url', 'oauth.api.key', 'oauth.api.secret'} and not _part_158(value):
                return False
    return True


def _part_158(x: Any) -> bool:
    return not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))


def _part_159(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if not _part_158(value):
                return False
    return True


def _part_160(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_161(x['configuration'])))


def _part_161(x: Any) -> bool:
    return True if ((isinstance(x, dict)) and (('event.notification.enabled' in x)) and ((('event' not in x or _part_85(x['event'])) and ('event.notification.enabled' not in x or _part_86(x['event.notification.enabled']))))) else (not isinstance(x, dict) or (('event.notification.callback.url' not in x or _part_158(x['event.notification.callback.url']))))


def _part_162(x: Any) -> bool:
    return not isinstance(x, dict) or (('event.notification.callback.url' not in x or _part_158(x['event.notification.callback.url'])))


def _part_163(x: Any) -> bool:
    return True if _needs_oauth_keys(x) else (not isinstance(x, dict) or (('configuration' not in x or _part_165(x['configuration']))))


def _part_164(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_165(x['configuration'])))


def _part_165(x: Any) -> bool:
    return not isinstance(x, dict) or (('oauth.api.key' not in x or _part_158(x['oauth.api.key'])) and ('oauth.api.secret' not in x or _part_158(x['oauth.api.secret'])))


def _events_not_enabled(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_166(x['configuration'])))


def _part_166(x: Any) -> bool:
    return ((not isinstance(x, dict) or ('event.notification.enabled' in x)) and (not isinstance(x, dict) or (('event.notification.enabled' not in x or _part_168(x['event.notification.enabled']))))) if ((not isinstance(x, dict) or (('event' not in x or _part_85(x['event'])))) and (not _part_171(x))) else True


def _part_167(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('event.notification.enabled' in x)):
        return False
    return not isinstance(x, dict) or (('event.notification.enabled' not in x or _part_168(x['event.notification.enabled'])))


def _part_168(x: Any) -> bool:
    return not (x is False or x == 'false')


def _part_169(x: Any) -> bool:
    return x is False or x == 'false'


def _part_170(x: Any) -> bool:
    if not (not isinstance(x, dict) or (('event' not in x or _part_85(x['event'])))):
        return False
    return not _part_171(x)


def _part_171(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if _search_10(key) is not None and not _part_172(value):
                return False
    return True


def _part_172(x: Any) -> bool:
    return ((x is None) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))) or (isinstance(x, bool))


def _oauth2_code_missing(x: Any) -> bool:
    return ((not isinstance(x, dict) or ('providerData' in x)) and (not isinstance(x, dict) or (('providerData' not in x or _part_174(x['providerData']))))) if ((isinstance(x, dict)) and (('configuration' in x)) and ((('configuration' not in x or _part_176(x['configuration'])) and ('externalAuthentication' not in x or _part_109(x['externalAuthentication'])) and ('oauthProxy' not in x or _part_110(x['oauthProxy']))))) else True


def _part_173(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('providerData' in x)):
        return False
    return not isinstance(x, dict) or (('providerData' not in x or _part_174(x['providerData'])))


def _part_174(x: Any) -> bool:
    return not isinstance(x, dict) or len(x) >= 1


def _part_175(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('configuration' in x)):
        return False
    return (('configuration' not in x or _part_176(x['configuration'])) and ('externalAuthentication' not in x or _part_109(x['externalAuthentication'])) and ('oauthProxy' not in x or _part_110(x['oauthProxy'])))


def _part_176(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('oauth.api.key' in x and 'oauth.api.secret' in x and 'oauth.callback.url' in x)):
        return False
    if not ((('oauth.user.refresh_token' not in x or _part_110(x['oauth.user.refresh_token'])) and ('oauth.user.token' not in x or _part_110(x['oauth.user.token'])) and ('providerData' not in x or _part_110(x['providerData'])))):
        return False
    return not (not isinstance(x, dict) or ('username' in x and 'password' in x))


def _part_177(x: Any) -> bool:
    return not isinstance(x, dict) or ('username' in x and 'password' in x)


def _poller_dates_incomplete(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_178(x['configuration'])))


def _part_178(x: Any) -> bool:
    return not isinstance(x, dict) or (('event.poller.configuration' not in x or _part_179(x['event.poller.configuration'])))


def _part_179(x: Any) -> bool:
    return True if ((isinstance(x, dict)) and (('url' in x)) and ((('url' not in x or _part_11(x['url']))))) else _part_180(x)


def _part_180(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if not _part_181(value):
                return False
    return True


def _part_181(x: Any) -> bool:
    return not isinstance(x, dict) or (('datesConfiguration' not in x or _part_182(x['datesConfiguration'])))


def _part_182(x: Any) -> bool:
    return not isinstance(x, dict) or ('createdDateField' in x and 'createdDateFormat' in x and 'updatedDateField' in x and 'updatedDateFormat' in x)


def _poller_resource_unknown_key(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_183(x['configuration'])))


def _part_183(x: Any) -> bool:
    return not isinstance(x, dict) or (('event.poller.configuration' not in x or _part_184(x['event.poller.configuration'])))


def _part_184(x: Any) -> bool:
    return True if ((isinstance(x, dict)) and (('url' in x)) and ((('url' not in x or _part_11(x['url']))))) else _part_185(x)


def _part_185(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if not _part_186(value):
                return False
    return True


def _part_186(x: Any) -> bool:
    if not (not isinstance(x, dict) or (('datesConfiguration' not in x or _part_187(x['datesConfiguration'])))):
        return False
    if isinstance(x, dict):
        for key, value in x.items():
            if key not in {'batchSize', 'createdCheckTolerance', 'datesConfiguration', 'filterByCurrentDate', 'filterByUpdatedDate', 'idField', 'objectName', 'pageSize', 'parameters', 'pollDelay', 'postHookPipelines', 'postHooks', 'url', 'useHydrationBeforePostHooks', 'useLastPollDate'} and not _part_110(value):
                return False
    return True


def _part_187(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if key not in {'createdDateField', 'createdDateFormat', 'createdDateTimezone', 'updatedDateField', 'updatedDateFormat', 'updatedDateTimezone'} and not _part_110(value):
                return False
    return True


def _polling_without_resources(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_188(x['configuration'])))


def _part_188(x: Any) -> bool:
    return ((not isinstance(x, dict) or ('event.objects' in x)) or (not isinstance(x, dict) or ('event.poller.configuration' in x)) or (not isinstance(x, dict) or ('event.poller.urls' in x))) if ((((isinstance(x, dict)) and (('event.vendor.type' in x)) and ((('event.vendor.type' not in x or _part_194(x['event.vendor.type'])))))) and (_part_195(x))) else True


def _part_189(x: Any) -> bool:
    return (not isinstance(x, dict) or ('event.objects' in x)) or (not isinstance(x, dict) or ('event.poller.configuration' in x)) or (not isinstance(x, dict) or ('event.poller.urls' in x))


def _part_190(x: Any) -> bool:
    return not isinstance(x, dict) or ('event.objects' in x)


def _part_191(x: Any) -> bool:
    return not isinstance(x, dict) or ('event.poller.configuration' in x)


def _part_192(x: Any) -> bool:
    return not isinstance(x, dict) or ('event.poller.urls' in x)


def _part_193(x: Any) -> bool:
    if not (((isinstance(x, dict)) and (('event.vendor.type' in x)) and ((('event.vendor.type' not in x or _part_194(x['event.vendor.type'])))))):
        return False
    return _part_195(x)


def _polling(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('event.vendor.type' in x)):
        return False
    return (('event.vendor.type' not in x or _part_194(x['event.vendor.type'])))


def _part_194(x: Any) -> bool:
    return x == 'polling'


def _part_195(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if not _part_196(key):
                return False
            if not _part_198(value):
                return False
    return True


def _part_196(x: Any) -> bool:
    return not (x == 'event.objects' or x == 'event.poller.configuration' or x == 'event.poller.urls')


def _part_197(x: Any) -> bool:
    return x == 'event.objects' or x == 'event.poller.configuration' or x == 'event.poller.urls'


def _part_198(x: Any) -> bool:
    return not ((isinstance(x, dict)) and ((not isinstance(x, dict) or ('url' in x)) or (not isinstance(x, dict) or ('idField' in x)) or (not isinstance(x, dict) or ('datesConfiguration' in x))))


def _response_only_property(x: Any) -> bool:
    if not (not isinstance(x, dict) or (('id' not in x or _part_116(x['id'])))):
        return False
    return _response_members(x)


def _response_members(x: Any) -> bool:
    return not isinstance(x, dict) or (('element' not in x or _part_199(x['element'])) and ('cacheTimeToLive' not in x or _part_116(x['cacheTimeToLive'])) and ('cachingEnabled' not in x or _part_116(x['cachingEnabled'])) and ('createdDate' not in x or _part_116(x['createdDate'])) and ('defaultTransformation' not in x or _part_116(x['defaultTransformation'])) and ('disabled' not in x or _part_116(x['disabled'])) and ('elementId' not in x or _part_116(x['elementId'])) and ('eventsEnabled' not in x or _part_116(x['eventsEnabled'])) and ('eventsNotificationCallbackUrl' not in x or _part_116(x['eventsNotificationCallbackUrl'])) and ('maxCacheSize' not in x or _part_116(x['maxCacheSize'])) and ('objects' not in x or _part_116(x['objects'])) and ('private' not in x or _part_116(x['private'])) and ('provisionInteractions' not in x or _part_116(x['provisionInteractions'])) and ('subscriptionId' not in x or _part_116(x['subscriptionId'])) and ('token' not in x or _part_116(x['token'])) and ('traceLoggingEnabled' not in x or _part_116(x['traceLoggingEnabled'])) and ('transformation' not in x or _part_116(x['transformation'])) and ('user' not in x or _part_116(x['user'])) and ('valid' not in x or _part_116(x['valid'])))


def _part_199(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if key not in {'id', 'key'} and not _part_116(value):
                return False
    return True


def _signature_key_weak(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_200(x['configuration'])))


def _part_200(x: Any) -> bool:
    return not isinstance(x, dict) or (('event.notification.signature.key' not in x or _part_201(x['event.notification.signature.key'])))


def _part_201(x: Any) -> bool:
    return True if _undecided(x) else ((not ((isinstance(x, str)) and (_search_3(x) is not None))) and (not isinstance(x, str) or len(x) >= 16))


def _part_202(x: Any) -> bool:
    if not (not ((isinstance(x, str)) and (_search_3(x) is not None))):
        return False
    return not isinstance(x, str) or len(x) >= 16


def _subdomain_is_url(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_203(x['configuration'])))


def _part_203(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if _search_11(key) is not None and not _part_204(value):
                return False
    return True


def _part_204(x: Any) -> bool:
    return not ((isinstance(x, str)) and (_search_12(x) is not None) and (not _undecided(x)))


def _part_205(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    if not (_search_12(x) is not None):
        return False
    return not _undecided(x)


def _surrounding_whitespace(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_206(x['configuration'])) and ('name' not in x or _part_213(x['name'])) and ('providerData' not in x or _part_211(x['providerData'])) and ('tags' not in x or _part_216(x['tags'])))


def _part_206(x: Any) -> bool:
    if not (not isinstance(x, dict) or (('event.poller.configuration' not in x or _part_207(x['event.poller.configuration'])))):
        return False
    if isinstance(x, dict):
        for key, value in x.items():
            if key not in {'document.tagging', 'event.notification.enabled', 'event.notification.signature.key', 'event.poller.configuration', 'event.vendor.type', 'filter.response.nulls', 'oauth.basic.header', 'pagination.offset'} and _search_14(key) is None and not _part_212(value):
                return False
    return True


def _part_207(x: Any) -> bool:
    if not (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x)))):
        return False
    if isinstance(x, dict):
        for key, value in x.items():
            if not _part_210(value):
                return False
    return True


def _padded(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    if not (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x):
        return False
    return not _part_208(x)


def _part_208(x: Any) -> bool:
    return ((isinstance(x, str)) and (_search_1(x) is not None)) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3)) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))) or (not isinstance(x, str) or _search_13(x) is not None)


def _part_209(x: Any) -> bool:
    return not isinstance(x, str) or _search_13(x) is not None


def _part_210(x: Any) -> bool:
    if not (not isinstance(x, dict) or (('datesConfiguration' not in x or _part_211(x['datesConfiguration'])))):
        return False
    if isinstance(x, dict):
        for key, value in x.items():
            if key not in {'datesConfiguration'} and not _part_212(value):
                return False
    return True


def _part_211(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if not _part_212(value):
                return False
    return True


def _part_212(x: Any) -> bool:
    return not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x)))


def _part_213(x: Any) -> bool:
    return not ((((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x)))) and ((not ((isinstance(x, str)) and (_search_15(x) is not None)))))


def _part_214(x: Any) -> bool:
    if not (((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x)))):
        return False
    return (not ((isinstance(x, str)) and (_search_15(x) is not None)))


def _part_215(x: Any) -> bool:
    return not ((isinstance(x, str)) and (_search_15(x) is not None))


def _control_character(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    return _search_15(x) is not None


def _part_216(x: Any) -> bool:
    if isinstance(x, (list, tuple)) and not all(map(_part_213, x)):
        return False
    return True


def _tag_blank_or_duplicate(x: Any) -> bool:
    return not isinstance(x, dict) or (('tags' not in x or _part_217(x['tags'])))


def _part_217(x: Any) -> bool:
    return (not isinstance(x, (list, tuple)) or _unique(x)) if _part_220(x) else _part_219(x)


def _part_218(x: Any) -> bool:
    return not isinstance(x, (list, tuple)) or _unique(x)


def _part_219(x: Any) -> bool:
    if isinstance(x, (list, tuple)) and not all(map(_part_158, x)):
        return False
    return True


def _part_220(x: Any) -> bool:
    if not (isinstance(x, (list, tuple))):
        return False
    if isinstance(x, (list, tuple)) and not all(map(_part_65, x)):
        return False
    return True


def _tag_control_character(x: Any) -> bool:
    return not isinstance(x, dict) or (('name' not in x or _part_221(x['name'])) and ('tags' not in x or _part_223(x['tags'])))


def _part_221(x: Any) -> bool:
    return not ((((isinstance(x, str)) and (_search_15(x) is not None))) and ((not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))))))


def _part_222(x: Any) -> bool:
    if not (((isinstance(x, str)) and (_search_15(x) is not None))):
        return False
    return (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))))


def _part_223(x: Any) -> bool:
    if isinstance(x, (list, tuple)) and not all(map(_part_221, x)):
        return False
    return True


def _unknown_top_level_property(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if key not in {'cacheTimeToLive', 'cachingEnabled', 'configuration', 'createdDate', 'defaultTransformation', 'disabled', 'element', 'elementId', 'eventsEnabled', 'eventsNotificationCallbackUrl', 'expires_in', 'externalAuthentication', 'id', 'maxCacheSize', 'name', 'oauthProxy', 'objects', 'password', 'private', 'providerData', 'provisionInteractions', 'retrieveObjectsAfterInstantiation', 'subscriptionId', 'tags', 'token', 'traceLoggingEnabled', 'transformation', 'user', 'username', 'valid'} and _search_16(key) is None and not _part_110(value):
                return False
    return True


def _url_insecure(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_224(x['configuration'])))


def _part_224(x: Any) -> bool:
    return not isinstance(x, dict) or (('base.url' not in x or _part_225(x['base.url'])) and ('event.notification.callback.url' not in x or _part_226(x['event.notification.callback.url'])) and ('oauth.authorization.url' not in x or _part_226(x['oauth.authorization.url'])) and ('oauth.callback.url' not in x or _part_226(x['oauth.callback.url'])) and ('oauth.request.url' not in x or _part_226(x['oauth.request.url'])) and ('oauth.token.refresh_url' not in x or _part_226(x['oauth.token.refresh_url'])) and ('oauth.token.revoke_url' not in x or _part_226(x['oauth.token.revoke_url'])) and ('oauth.token.url' not in x or _part_226(x['oauth.token.url'])))


def _part_225(x: Any) -> bool:
    return True if ((isinstance(x, str)) and (_search_9(x) is not None)) else (not ((isinstance(x, str)) and (_search_17(x) is not None) and (not (_undecided(x) or (not isinstance(x, str) or _search_18(x) is not None))) and (((isinstance(x, str)) and (_search_7(x) is not None) and (not (not isinstance(x, str) or _search_8(x) is not None))))))


def _part_226(x: Any) -> bool:
    return not ((isinstance(x, str)) and (_search_17(x) is not None) and (not (_undecided(x) or (not isinstance(x, str) or _search_18(x) is not None))) and (((isinstance(x, str)) and (_search_7(x) is not None) and (not (not isinstance(x, str) or _search_8(x) is not None)))))


def _insecure_url(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    if not (_search_17(x) is not None):
        return False
    if not (not (_undecided(x) or (not isinstance(x, str) or _search_18(x) is not None))):
        return False
    return ((isinstance(x, str)) and (_search_7(x) is not None) and (not (not isinstance(x, str) or _search_8(x) is not None)))


def _part_227(x: Any) -> bool:
    return _undecided(x) or (not isinstance(x, str) or _search_18(x) is not None)


def _part_228(x: Any) -> bool:
    return not isinstance(x, str) or _search_18(x) is not None


def _webhook_with_poller_settings(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_229(x['configuration'])))


def _part_229(x: Any) -> bool:
    return _part_230(x) if ((isinstance(x, dict)) and (('event.vendor.type' in x)) and ((('event.vendor.type' not in x or _part_233(x['event.vendor.type']))))) else True


def _part_230(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if _search_19(key) is not None and not _part_231(value):
                return False
    return True


def _part_231(x: Any) -> bool:
    return True if (x is None) else (not _part_18(x))


def _part_232(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    if not (('event.vendor.type' in x)):
        return False
    return (('event.vendor.type' not in x or _part_233(x['event.vendor.type'])))


def _part_233(x: Any) -> bool:
    return x == 'webhook' or x == 'webhooks'


def _number_as_string(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_234(x['configuration'])))


def _part_234(x: Any) -> bool:
    return not isinstance(x, dict) or (('event.poller.refresh_interval' not in x or _part_235(x['event.poller.refresh_interval'])) and ('expires_in' not in x or _part_235(x['expires_in'])) and ('oauth.user.refresh_interval' not in x or _part_235(x['oauth.user.refresh_interval'])) and ('oauth.user.refresh_time' not in x or _part_235(x['oauth.user.refresh_time'])) and ('pagination.max' not in x or _part_235(x['pagination.max'])) and ('pagination.page.startindex' not in x or _part_235(x['pagination.page.startindex'])))


def _part_235(x: Any) -> bool:
    return not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('0123456789'))) and (len(x) >= 1))


def _digits(x: Any) -> bool:
    if not (isinstance(x, str)):
        return False
    if not (not (not isinstance(x, str) or x.strip('0123456789'))):
        return False
    return len(x) >= 1


def _part_236(x: Any) -> bool:
    return not isinstance(x, str) or x.strip('0123456789')


def _polling_without_interval(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_237(x['configuration'])))


def _part_237(x: Any) -> bool:
    return (not isinstance(x, dict) or ('event.poller.refresh_interval' in x)) if ((isinstance(x, dict)) and (((isinstance(x, dict)) and (('event.vendor.type' in x)) and ((('event.vendor.type' not in x or _part_194(x['event.vendor.type']))))) or (not isinstance(x, dict) or ('event.poller.configuration' in x)))) else True


def _part_238(x: Any) -> bool:
    return not isinstance(x, dict) or ('event.poller.refresh_interval' in x)


def _part_239(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return ((isinstance(x, dict)) and (('event.vendor.type' in x)) and ((('event.vendor.type' not in x or _part_194(x['event.vendor.type']))))) or (not isinstance(x, dict) or ('event.poller.configuration' in x))


def _provider_data_unknown_key(x: Any) -> bool:
    return not isinstance(x, dict) or (('providerData' not in x or _part_240(x['providerData'])))


def _part_240(x: Any) -> bool:
    if isinstance(x, dict):
        for key, value in x.items():
            if key not in {'access_token', 'apikey', 'code', 'dataSource', 'expires_in', 'oauth_token', 'oauth_verifier', 'org', 'password', 'realmId', 'refresh_token', 'secret', 'state', 'token', 'username'} and _search_16(key) is None and not _part_110(value):
                return False
    return True


def _signature_key_missing(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_241(x['configuration'])))


def _part_241(x: Any) -> bool:
    return (not isinstance(x, dict) or ('event.notification.signature.key' in x)) if ((isinstance(x, dict)) and (('event.notification.enabled' in x)) and ((('event' not in x or _part_85(x['event'])) and ('event.notification.enabled' not in x or _part_86(x['event.notification.enabled']))))) else True


def _part_242(x: Any) -> bool:
    return not isinstance(x, dict) or ('event.notification.signature.key' in x)


def _tags_missing(x: Any) -> bool:
    return True if ((not isinstance(x, dict) or ('configuration' in x)) and (not isinstance(x, dict) or (('configuration' not in x or _part_244(x['configuration']))))) else (not isinstance(x, dict) or ('tags' in x))


def _part_243(x: Any) -> bool:
    if not (not isinstance(x, dict) or ('configuration' in x)):
        return False
    return not isinstance(x, dict) or (('configuration' not in x or _part_244(x['configuration'])))


def _part_244(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return ('tags' in x)


def _part_245(x: Any) -> bool:
    if not (not isinstance(x, dict) or (('id' not in x or _part_246(x['id'])))):
        return False
    return _body(x)


def _part_246(x: Any) -> bool:
    return isinstance(x, int) and not isinstance(x, bool) or isinstance(x, str)


def _update_events_callback_url_missing(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_247(x['configuration'])))


def _part_247(x: Any) -> bool:
    return (not isinstance(x, dict) or (('event.notification.callback.url' not in x or _part_249(x['event.notification.callback.url'])))) if ((isinstance(x, dict)) and (('event.notification.enabled' in x)) and ((('event' not in x or _part_85(x['event'])) and ('event.notification.enabled' not in x or _part_86(x['event.notification.enabled']))))) else True


def _part_248(x: Any) -> bool:
    return not isinstance(x, dict) or (('event.notification.callback.url' not in x or _part_249(x['event.notification.callback.url'])))


def _part_249(x: Any) -> bool:
    return not ((x is None or isinstance(x, bool)) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))))


def _part_250(x: Any) -> bool:
    return (x is None or isinstance(x, bool)) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))


def _part_251(x: Any) -> bool:
    return x is None or isinstance(x, bool)


def _update_external_authentication(x: Any) -> bool:
    return not isinstance(x, dict) or (('externalAuthentication' not in x or _part_252(x['externalAuthentication'])))


def _part_252(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (x == 'initial' or x == 'none')


def _part_253(x: Any) -> bool:
    return x == 'initial' or x == 'none'


def _update_oauth_keys_missing(x: Any) -> bool:
    return (not isinstance(x, dict) or (('configuration' not in x or _part_255(x['configuration'])))) if _needs_oauth_keys(x) else True


def _part_254(x: Any) -> bool:
    return not isinstance(x, dict) or (('configuration' not in x or _part_255(x['configuration'])))


def _part_255(x: Any) -> bool:
    return not isinstance(x, dict) or (('oauth.api.key' not in x or _part_256(x['oauth.api.key'])) and ('oauth.api.secret' not in x or _part_256(x['oauth.api.secret'])))


def _part_256(x: Any) -> bool:
    return not ((x is None) or ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))))


def _update_response_only_property(x: Any) -> bool:
    return _response_members(x)


def _part_257(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return (('cacheTimeToLive' not in x or _part_258(x['cacheTimeToLive'])) and ('cachingEnabled' not in x or _part_260(x['cachingEnabled'])) and ('configuration' not in x or _part_262(x['configuration'])) and ('createdDate' not in x or _part_264(x['createdDate'])) and ('disabled' not in x or _part_260(x['disabled'])) and ('element' not in x or _part_266(x['element'])) and ('elementId' not in x or _part_258(x['elementId'])) and ('eventsEnabled' not in x or _part_260(x['eventsEnabled'])) and ('eventsNotificationCallbackUrl' not in x or _part_264(x['eventsNotificationCallbackUrl'])) and ('externalAuthentication' not in x or _part_264(x['externalAuthentication'])) and ('id' not in x or _part_258(x['id'])) and ('maxCacheSize' not in x or _part_258(x['maxCacheSize'])) and ('name' not in x or _part_264(x['name'])) and ('objects' not in x or _part_267(x['objects'])) and ('providerData' not in x or _part_262(x['providerData'])) and ('provisionInteractions' not in x or _part_267(x['provisionInteractions'])) and ('subscriptionId' not in x or _part_258(x['subscriptionId'])) and ('tags' not in x or _part_269(x['tags'])) and ('token' not in x or _part_264(x['token'])) and ('traceLoggingEnabled' not in x or _part_260(x['traceLoggingEnabled'])) and ('user' not in x or _part_262(x['user'])) and ('valid' not in x or _part_260(x['valid'])))


def _part_258(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, int) and not isinstance(x, bool) or x is None)


def _part_259(x: Any) -> bool:
    return isinstance(x, int) and not isinstance(x, bool) or x is None


def _part_260(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, bool) or x is None)


def _part_261(x: Any) -> bool:
    return isinstance(x, bool) or x is None


def _part_262(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, dict) or x is None)


def _part_263(x: Any) -> bool:
    return isinstance(x, dict) or x is None


def _part_264(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, str) or x is None)


def _part_265(x: Any) -> bool:
    return isinstance(x, str) or x is None


def _part_266(x: Any) -> bool:
    if not (not isinstance(x, dict) or (('authentication' not in x or _part_262(x['authentication'])) and ('hub' not in x or _part_264(x['hub'])) and ('id' not in x or _part_258(x['id'])) and ('key' not in x or _part_264(x['key'])) and ('name' not in x or _part_264(x['name'])))):
        return False
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, dict) or x is None)


def _part_267(x: Any) -> bool:
    return True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, (list, tuple)) or x is None)


def _part_268(x: Any) -> bool:
    return isinstance(x, (list, tuple)) or x is None


def _part_269(x: Any) -> bool:
    return True


def _response_tags_type(x: Any) -> bool:
    return not isinstance(x, dict) or (('tags' not in x or _part_270(x['tags'])))


def _part_270(x: Any) -> bool:
    return True if ((x is None) or (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None)))) else _part_271(x)


def _part_271(x: Any) -> bool:
    if not (isinstance(x, (list, tuple))):
        return False
    if isinstance(x, (list, tuple)) and not all(map(_part_272, x)):
        return False
    return True


def _part_272(x: Any) -> bool:
    return isinstance(x, str)


def _part_273(x: Any) -> bool:
    return (x is None) or (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None)))


def _part_274(x: Any) -> bool:
    return x is None


def _part_275(x: Any) -> bool:
    return not isinstance(x, dict) or ('configuration' in x)


def _part_276(x: Any) -> bool:
    return (not isinstance(x, dict) or (('element' not in x or _part_61(x['element'])))) if (not isinstance(x, dict) or ('element' in x)) else (True if ((not isinstance(x, dict) or ('configuration' in x)) and (not isinstance(x, dict) or (('configuration' not in x or _part_75(x['configuration']))))) else (not isinstance(x, dict) or ('element' in x)))


def _part_277(x: Any) -> bool:
    return (not isinstance(x, dict) or (('configuration' not in x or _part_90(x['configuration'])))) if ((not isinstance(x, dict) or ('externalAuthentication' in x)) and (not isinstance(x, dict) or (('configuration' not in x or _part_95(x['configuration'])) and ('externalAuthentication' not in x or _part_96(x['externalAuthentication']))))) else True


def _part_278(x: Any) -> bool:
    return (not isinstance(x, dict) or (('name' not in x or _part_65(x['name'])))) if (not isinstance(x, dict) or ('name' in x)) else (True if ((not isinstance(x, dict) or ('configuration' in x)) and (not isinstance(x, dict) or (('configuration' not in x or _part_102(x['configuration']))))) else (not isinstance(x, dict) or ('name' in x)))


def _part_279(x: Any) -> bool:
    return (not isinstance(x, dict) or (('configuration' not in x or _part_104(x['configuration'])))) if _needs_oauth_keys(x) else True


def _part_280(x: Any) -> bool:
    return ((not isinstance(x, dict) or ('providerData' in x)) and (not isinstance(x, dict) or (('providerData' not in x or _part_174(x['providerData']))))) if ((isinstance(x, dict)) and (('configuration' in x)) and ((('configuration' not in x or _part_176(x['configuration'])) and ('externalAuthentication' not in x or _part_109(x['externalAuthentication'])) and ('oauthProxy' not in x or _part_110(x['oauthProxy']))))) else True


def _part_281(x: Any) -> bool:
    return isinstance(x, dict)


def _part_282(x: Any) -> bool:
    if not (isinstance(x, bool) or isinstance(x, str) or x is None):
        return False
    return True if _undecided(x) else (x is True or x is False or x == 'true' or x == 'false' or x is None)


def _part_283(x: Any) -> bool:
    return isinstance(x, dict) or isinstance(x, str) or x is None


def _part_284(x: Any) -> bool:
    if not (isinstance(x, int) and not isinstance(x, bool) or isinstance(x, str) or x is None):
        return False
    return True if _undecided(x) else (not isinstance(x, str) or _search_2(x) is not None)


def _part_285(x: Any) -> bool:
    return isinstance(x, dict) or x is None


def _part_286(x: Any) -> bool:
    if not (isinstance(x, dict)):
        return False
    return ('isOauthProxy' in x and 'oauthProxyName' in x)


def _part_287(x: Any) -> bool:
    return (not isinstance(x, dict) or (('configuration' not in x or _part_255(x['configuration'])))) if _needs_oauth_keys(x) else True


def _part_288(x: Any) -> bool:
    return isinstance(x, dict)


def _all_0(x: Any) -> bool:
    return (isinstance(x, str) or x is None) and _part_35(x) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))) and (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x))))


def _all_1(x: Any) -> bool:
    return (isinstance(x, str) or x is None) and (True if ((isinstance(x, str)) and (_search_9(x) is not None)) else (not ((isinstance(x, str)) and (not (((isinstance(x, str)) and (_search_7(x) is not None) and (not (not isinstance(x, str) or _search_8(x) is not None))) or _undecided(x)))))) and _part_225(x) and _part_35(x) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))) and (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x))))


def _all_2(x: Any) -> bool:
    return ((isinstance(x, bool) or isinstance(x, str) or x is None) and (True if _undecided(x) else (x is True or x is False or x == 'true' or x == 'false' or x is None))) and (not (x == 'true' or x == 'false')) and _part_35(x) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))))


def _all_3(x: Any) -> bool:
    return (isinstance(x, str) or isinstance(x, dict) or x is None) and (isinstance(x, str) or isinstance(x, (int, float)) and not isinstance(x, bool) or isinstance(x, bool) or x is None or isinstance(x, dict)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))) and (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x))))


def _all_4(x: Any) -> bool:
    return (isinstance(x, str) or x is None) and (not ((isinstance(x, str)) and (not (((isinstance(x, str)) and (_search_7(x) is not None) and (not (not isinstance(x, str) or _search_8(x) is not None))) or _undecided(x))))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))) and (not ((isinstance(x, str)) and (_search_17(x) is not None) and (not (_undecided(x) or (not isinstance(x, str) or _search_18(x) is not None))) and (((isinstance(x, str)) and (_search_7(x) is not None) and (not (not isinstance(x, str) or _search_8(x) is not None)))))) and _part_35(x) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x))))


def _all_5(x: Any) -> bool:
    return (isinstance(x, str) or x is None) and (True if _undecided(x) else ((not ((isinstance(x, str)) and (_search_3(x) is not None))) and (not isinstance(x, str) or len(x) >= 16))) and _part_35(x) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))))


def _all_6(x: Any) -> bool:
    return ((isinstance(x, int) and not isinstance(x, bool) or isinstance(x, str) or x is None) and (True if _undecided(x) else (not isinstance(x, str) or _search_2(x) is not None)))


def _all_7(x: Any) -> bool:
    return (isinstance(x, str) or x is None)


_members_8 = Members(
    {'createdDateField': _all_7, 'createdDateFormat': _all_7, 'createdDateTimezone': _all_7, 'updatedDateField': _all_7, 'updatedDateFormat': _all_7, 'updatedDateTimezone': _all_7},
    [],
    [],
    [],
)


def _all_9(x: Any) -> bool:
    return (isinstance(x, dict) or x is None) and _members_8(x)


def _all_10(x: Any) -> bool:
    return ((isinstance(x, bool) or isinstance(x, str) or x is None) and (True if _undecided(x) else (x is True or x is False or x == 'true' or x == 'false' or x is None)))


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
    return (not isinstance(x, dict) or ('createdDateField' in x and 'createdDateFormat' in x and 'updatedDateField' in x and 'updatedDateFormat' in x))


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
    return (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x))))


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
    return (isinstance(x, dict) or isinstance(x, str) or x is None) and (isinstance(x, str) or isinstance(x, (int, float)) and not isinstance(x, bool) or isinstance(x, bool) or x is None or isinstance(x, dict)) and ((not isinstance(x, dict) or (('url' not in x or _part_19(x['url'])))) if ((isinstance(x, dict)) and (('url' in x)) and ((('url' not in x or _part_11(x['url']))))) else _part_129(x)) and (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x)))) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))) and _members_27(x)


def _all_29(x: Any) -> bool:
    return (isinstance(x, int) and not isinstance(x, bool) or isinstance(x, str) or x is None) and (True if ((x is None) or _undecided(x)) else ((isinstance(x, int) and not isinstance(x, bool) or isinstance(x, str)) and (not isinstance(x, str) or _search_5(x) is not None) and (not (isinstance(x, (int, float)) and not isinstance(x, bool)) or x >= 1))) and _part_35(x) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))) and (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x))))


def _all_30(x: Any) -> bool:
    return ((isinstance(x, bool) or isinstance(x, str) or x is None) and (True if _undecided(x) else (x is True or x is False or x == 'true' or x == 'false' or x is None))) and _part_35(x) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))) and (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x))))


def _all_31(x: Any) -> bool:
    return (isinstance(x, str) or x is None) and (True if ((x is None) or _undecided(x)) else (x == 'polling' or x == 'webhook' or x == 'webhooks')) and _part_35(x) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))))


def _all_32(x: Any) -> bool:
    return ((isinstance(x, int) and not isinstance(x, bool) or isinstance(x, str) or x is None) and (True if _undecided(x) else (not isinstance(x, str) or _search_2(x) is not None))) and _part_35(x) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))) and (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x))))


def _all_33(x: Any) -> bool:
    return (isinstance(x, str) or x is None) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))) and _part_35(x) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x))))


def _all_34(x: Any) -> bool:
    return (isinstance(x, str) or x is None) and (not ((isinstance(x, str)) and (not (((isinstance(x, str)) and (_search_7(x) is not None) and (not (not isinstance(x, str) or _search_8(x) is not None))) or _undecided(x))))) and (not ((isinstance(x, str)) and (_search_17(x) is not None) and (not (_undecided(x) or (not isinstance(x, str) or _search_18(x) is not None))) and (((isinstance(x, str)) and (_search_7(x) is not None) and (not (not isinstance(x, str) or _search_8(x) is not None)))))) and _part_35(x) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))) and (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x))))


def _all_35(x: Any) -> bool:
    return ((isinstance(x, bool) or isinstance(x, str) or x is None) and (True if _undecided(x) else (x is True or x is False or x == 'true' or x == 'false' or x is None))) and _part_35(x) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))))


def _all_36(x: Any) -> bool:
    return (isinstance(x, str) or x is None) and _part_35(x) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))))


def _all_37(x: Any) -> bool:
    return (isinstance(x, str) or isinstance(x, (int, float)) and not isinstance(x, bool) or isinstance(x, bool) or x is None or isinstance(x, dict)) and (not (isinstance(x, dict))) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))) and (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x))))


def _all_38(x: Any) -> bool:
    return (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not (x is None)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))) and (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x))))


def _all_39(x: Any) -> bool:
    return (not ((isinstance(x, str)) and (_search_12(x) is not None) and (not _undecided(x))))


def _all_40(x: Any) -> bool:
    return _part_35(x)


def _all_41(x: Any) -> bool:
    return (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3)))


def _all_42(x: Any) -> bool:
    return (not (x is None))


def _all_43(x: Any) -> bool:
    return (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')))))


_members_44 = Members(
    {'authentication.time': _all_0, 'authentication.type': _all_0, 'base.url': _all_1, 'bulk.add_metadata': _all_0, 'bulk.attribute.created_time': _all_0, 'bulk.query.date_mask': _all_0, 'bulk.query.download_format': _all_0, 'bulk.query.field_name': _all_0, 'bulk.query.operator': _all_0, 'bulk.relations': _all_0, 'document.tagging': _all_2, 'event.helper.key': _all_0, 'event.metadata': _all_3, 'event.notification.callback.url': _all_4, 'event.notification.enabled': _all_2, 'event.notification.instance.finder': _all_0, 'event.notification.signature.key': _all_5, 'event.notification.subscription.id': _all_0, 'event.notification.type': _all_0, 'event.objects': _all_0, 'event.poller.configuration': _all_28, 'event.poller.refresh_interval': _all_29, 'event.poller.urls': _all_0, 'event.raw.enabled': _all_30, 'event.vendor.type': _all_31, 'expires_in': _all_32, 'filter.response.nulls': _all_2, 'oauth.api.key': _all_33, 'oauth.api.secret': _all_33, 'oauth.authorization.url': _all_34, 'oauth.basic.header': _all_35, 'oauth.callback.url': _all_34, 'oauth.request.authorization.type': _all_0, 'oauth.request.url': _all_34, 'oauth.scope': _all_0, 'oauth.token.refresh_url': _all_34, 'oauth.token.revoke_url': _all_34, 'oauth.token.url': _all_34, 'oauth.user.refresh_interval': _all_32, 'oauth.user.refresh_time': _all_32, 'oauth.user.refresh_token': _all_0, 'oauth.user.token': _all_0, 'oauth.user.token.secret': _all_0, 'pagination.max': _all_32, 'pagination.offset': _all_35, 'pagination.page.startindex': _all_32, 'pagination.type': _all_0, 'password': _all_36, 'username': _all_0, 'bulk': _all_37, 'event': _all_37, 'filter': _all_37, 'oauth': _all_37, 'pagination': _all_37, 'element': _all_38, 'name': _all_38, 'providerData': _all_38, 'tags': _all_38},
    [_part_28],
    [(_search_11, _all_39)],
    [((), _all_40), ((), _all_41), ((), _all_42), ((), _all_43), ((_search_14, ), _all_22)],
)


def _all_45(x: Any) -> bool:
    return (isinstance(x, dict)) and (True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, dict))) and _part_80(x) and (((not isinstance(x, dict) or ('event.notification.enabled' in x)) and (not isinstance(x, dict) or (('event.notification.enabled' not in x or _part_168(x['event.notification.enabled']))))) if ((not isinstance(x, dict) or (('event' not in x or _part_85(x['event'])))) and (not _part_171(x))) else True) and _part_188(x) and (_part_230(x) if ((isinstance(x, dict)) and (('event.vendor.type' in x)) and ((('event.vendor.type' not in x or _part_233(x['event.vendor.type']))))) else True) and _members_44(x)


def _all_46(x: Any) -> bool:
    return (True if ((((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) or (x is None)) else (isinstance(x, int) and not isinstance(x, bool)))


def _all_47(x: Any) -> bool:
    return (not ((isinstance(x, str)) and (_search_4(x) is not None) and (not _part_58(x)))) and (not ((x == 'elementKey' or x == 'fake' or x == 'key') or ((isinstance(x, str)) and (_search_1(x) is not None))))


def _all_48(x: Any) -> bool:
    return (not _part_18(x))


_members_49 = Members(
    {'id': _all_46, 'key': _all_47},
    [],
    [],
    [((), _all_48)],
)


def _all_50(x: Any) -> bool:
    return (True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, dict))) and _members_49(x)


def _all_51(x: Any) -> bool:
    return (isinstance(x, str)) and (True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (x == 'initial' or x == 'none'))


def _all_52(x: Any) -> bool:
    return (isinstance(x, str)) and (not ((((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x)))) and ((not ((isinstance(x, str)) and (_search_15(x) is not None)))))) and (not ((((isinstance(x, str)) and (_search_15(x) is not None))) and ((not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))))))


def _all_53(x: Any) -> bool:
    return (True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, bool)))


def _all_54(x: Any) -> bool:
    return ((isinstance(x, str)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))))


_members_55 = Members(
    {'isOauthProxy': _all_53, 'oauthProxyName': _all_54},
    [],
    [],
    [],
)


def _all_56(x: Any) -> bool:
    return ((isinstance(x, dict)) and (('isOauthProxy' in x and 'oauthProxyName' in x))) and _members_55(x)


def _all_57(x: Any) -> bool:
    return (isinstance(x, str)) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('*'))) and (len(x) >= 3))) and (not ((isinstance(x, str)) and (not (not isinstance(x, str) or x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'))))) and (not ((isinstance(x, str)) and (x.strip('\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') != x) and (not _part_208(x))))


_members_58 = Members(
    {'access_token': _all_57, 'apikey': _all_57, 'code': _all_57, 'dataSource': _all_57, 'expires_in': _all_57, 'oauth_token': _all_57, 'oauth_verifier': _all_57, 'org': _all_57, 'realmId': _all_57, 'refresh_token': _all_57, 'secret': _all_57, 'state': _all_57, 'token': _all_57},
    [],
    [],
    [((), _all_41), ((), _all_43), ((), _all_22)],
)


def _all_59(x: Any) -> bool:
    return (isinstance(x, dict)) and _part_113(x) and _members_58(x)


def _all_60(x: Any) -> bool:
    return (True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, (list, tuple)))) and (True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else _part_136(x)) and _part_216(x) and ((not isinstance(x, (list, tuple)) or _unique(x)) if _part_220(x) else _part_219(x)) and _part_223(x)


_members_61 = Members(
    {'configuration': _all_45, 'element': _all_50, 'externalAuthentication': _all_51, 'name': _all_52, 'oauthProxy': _all_56, 'providerData': _all_59, 'retrieveObjectsAfterInstantiation': _all_53, 'tags': _all_60, 'cacheTimeToLive': _all_48, 'cachingEnabled': _all_48, 'createdDate': _all_48, 'defaultTransformation': _all_48, 'disabled': _all_48, 'elementId': _all_48, 'eventsEnabled': _all_48, 'eventsNotificationCallbackUrl': _all_48, 'maxCacheSize': _all_48, 'objects': _all_48, 'private': _all_48, 'provisionInteractions': _all_48, 'subscriptionId': _all_48, 'token': _all_48, 'traceLoggingEnabled': _all_48, 'transformation': _all_48, 'user': _all_48, 'valid': _all_48, 'id': _all_48, 'expires_in': _all_11, 'password': _all_11, 'username': _all_11},
    [],
    [],
    [((_search_16, ), _all_17)],
)


def _all_62(x: Any) -> bool:
    return (isinstance(x, dict)) and (not isinstance(x, dict) or ('configuration' in x)) and ((not isinstance(x, dict) or (('configuration' not in x or _part_41(x['configuration'])))) if (not isinstance(x, dict) or ('element' in x)) else True) and ((not isinstance(x, dict) or (('configuration' not in x or _part_45(x['configuration'])))) if (not isinstance(x, dict) or ('name' in x)) else True) and ((not isinstance(x, dict) or (('configuration' not in x or _part_49(x['configuration'])))) if (not isinstance(x, dict) or ('providerData' in x)) else True) and ((not isinstance(x, dict) or (('configuration' not in x or _part_53(x['configuration'])))) if (not isinstance(x, dict) or ('tags' in x)) else True) and _part_276(x) and _part_277(x) and _part_278(x) and ((not isinstance(x, dict) or (('configuration' not in x or _part_104(x['configuration'])))) if _needs_oauth_keys(x) else True) and _part_280(x) and _members_61(x)


def _all_63(x: Any) -> bool:
    return (isinstance(x, dict)) and (not isinstance(x, dict) or ('configuration' in x)) and ((not isinstance(x, dict) or (('configuration' not in x or _part_41(x['configuration'])))) if (not isinstance(x, dict) or ('element' in x)) else True) and ((not isinstance(x, dict) or (('configuration' not in x or _part_45(x['configuration'])))) if (not isinstance(x, dict) or ('name' in x)) else True) and ((not isinstance(x, dict) or (('configuration' not in x or _part_49(x['configuration'])))) if (not isinstance(x, dict) or ('providerData' in x)) else True) and ((not isinstance(x, dict) or (('configuration' not in x or _part_53(x['configuration'])))) if (not isinstance(x, dict) or ('tags' in x)) else True) and _part_277(x) and _part_278(x) and ((not isinstance(x, dict) or (('configuration' not in x or _part_104(x['configuration'])))) if _needs_oauth_keys(x) else True) and _part_280(x) and _members_61(x)


def _all_64(x: Any) -> bool:
    return (isinstance(x, dict)) and _part_247(x) and (_part_230(x) if ((isinstance(x, dict)) and (('event.vendor.type' in x)) and ((('event.vendor.type' not in x or _part_233(x['event.vendor.type']))))) else True) and _members_44(x)


def _all_65(x: Any) -> bool:
    return (isinstance(x, int) and not isinstance(x, bool) or isinstance(x, str))


_members_66 = Members(
    {'configuration': _all_64, 'element': _all_50, 'externalAuthentication': _all_51, 'name': _all_52, 'oauthProxy': _all_56, 'providerData': _all_59, 'retrieveObjectsAfterInstantiation': _all_53, 'tags': _all_60, 'id': _all_65, 'cacheTimeToLive': _all_48, 'cachingEnabled': _all_48, 'createdDate': _all_48, 'defaultTransformation': _all_48, 'disabled': _all_48, 'elementId': _all_48, 'eventsEnabled': _all_48, 'eventsNotificationCallbackUrl': _all_48, 'maxCacheSize': _all_48, 'objects': _all_48, 'private': _all_48, 'provisionInteractions': _all_48, 'subscriptionId': _all_48, 'token': _all_48, 'traceLoggingEnabled': _all_48, 'transformation': _all_48, 'user': _all_48, 'valid': _all_48, 'expires_in': _all_11, 'password': _all_11, 'username': _all_11},
    [],
    [],
    [((_search_16, ), _all_17)],
)


def _all_67(x: Any) -> bool:
    return (isinstance(x, dict)) and ((not isinstance(x, dict) or (('configuration' not in x or _part_41(x['configuration'])))) if (not isinstance(x, dict) or ('element' in x)) else True) and ((not isinstance(x, dict) or (('configuration' not in x or _part_45(x['configuration'])))) if (not isinstance(x, dict) or ('name' in x)) else True) and ((not isinstance(x, dict) or (('configuration' not in x or _part_49(x['configuration'])))) if (not isinstance(x, dict) or ('providerData' in x)) else True) and ((not isinstance(x, dict) or (('configuration' not in x or _part_53(x['configuration'])))) if (not isinstance(x, dict) or ('tags' in x)) else True) and ((not isinstance(x, dict) or (('configuration' not in x or _part_255(x['configuration'])))) if _needs_oauth_keys(x) else True) and _members_66(x)


def _all_68(x: Any) -> bool:
    return (True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, int) and not isinstance(x, bool) or x is None))


def _all_69(x: Any) -> bool:
    return (True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, bool) or x is None))


def _all_70(x: Any) -> bool:
    return (True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, dict) or x is None))


def _all_71(x: Any) -> bool:
    return (True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, str) or x is None))


_members_72 = Members(
    {'authentication': _all_70, 'hub': _all_71, 'id': _all_68, 'key': _all_71, 'name': _all_71},
    [],
    [],
    [],
)


def _all_73(x: Any) -> bool:
    return (True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, dict) or x is None)) and _members_72(x)


def _all_74(x: Any) -> bool:
    return (True if (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None))) else (isinstance(x, (list, tuple)) or x is None))


def _all_75(x: Any) -> bool:
    return (True if ((x is None) or (((isinstance(x, str)) and (_search_0(x) is not None)) or ((isinstance(x, str)) and (_search_1(x) is not None)))) else _part_271(x))


_members_76 = Members(
    {'cacheTimeToLive': _all_68, 'cachingEnabled': _all_69, 'configuration': _all_70, 'createdDate': _all_71, 'disabled': _all_69, 'element': _all_73, 'elementId': _all_68, 'eventsEnabled': _all_69, 'eventsNotificationCallbackUrl': _all_71, 'externalAuthentication': _all_71, 'id': _all_68, 'maxCacheSize': _all_68, 'name': _all_71, 'objects': _all_74, 'providerData': _all_70, 'provisionInteractions': _all_74, 'subscriptionId': _all_68, 'tags': _all_75, 'token': _all_71, 'traceLoggingEnabled': _all_69, 'user': _all_70, 'valid': _all_69},
    [],
    [],
    [],
)


def _all_77(x: Any) -> bool:
    return (isinstance(x, dict)) and _members_76(x)


FUSED = {
    "create": _all_62,
    "create-for-element": _all_63,
    "update": _all_67,
    "response": _all_77,
    "poller-configuration": _all_67,
}


KINDS = {
    "create": (
        ("structure", "", _body),
        ("error", "configuration-key-whitespace", _configuration_key_whitespace),
        ("error", "configuration-required", _configuration_required),
        ("error", "configuration-value-type", _configuration_value_type),
        ("error", "element-key-format", _element_key_format),
        ("error", "element-key-required", _element_key_required),
        ("error", "event-vendor-type-value", _event_vendor_type_value),
        ("error", "events-callback-url-missing", _events_callback_url_missing),
        ("error", "external-authentication", _external_authentication),
        ("error", "masked-value", _masked_value),
        ("error", "name-required", _name_required),
        ("error", "oauth-keys-missing", _oauth_keys_missing),
        ("error", "oauth-proxy-shape", _oauth_proxy_shape),
        ("error", "oauth1-provider-data", _oauth1_provider_data),
        ("error", "placeholder-element-key", _placeholder_element_key),
        ("error", "poller-interval-value", _poller_interval_value),
        ("error", "poller-resource-fields", _poller_resource_fields),
        ("error", "tags-type", _tags_type),
        ("error", "url-malformed", _url_malformed),
        ("error", "yaml-nested-key", _yaml_nested_key),
        ("advice", "boolean-as-string", _boolean_as_string),
        ("advice", "configuration-null-value", _configuration_null_value),
        ("advice", "empty-value", _empty_value),
        ("advice", "events-not-enabled", _events_not_enabled),
        ("advice", "oauth2-code-missing", _oauth2_code_missing),
        ("advice", "poller-dates-incomplete", _poller_dates_incomplete),
        ("advice", "poller-resource-unknown-key", _poller_resource_unknown_key),
        ("advice", "polling-without-resources", _polling_without_resources),
        ("advice", "response-only-property", _response_only_property),
        ("advice", "signature-key-weak", _signature_key_weak),
        ("advice", "subdomain-is-url", _subdomain_is_url),
        ("advice", "surrounding-whitespace", _surrounding_whitespace),
        ("advice", "tag-blank-or-duplicate", _tag_blank_or_duplicate),
        ("advice", "tag-control-character", _tag_control_character),
        ("advice", "unknown-top-level-property", _unknown_top_level_property),
        ("advice", "url-insecure", _url_insecure),
        ("advice", "webhook-with-poller-settings", _webhook_with_poller_settings),
        ("extra", "number-as-string", _number_as_string),
        ("extra", "polling-without-interval", _polling_without_interval),
        ("extra", "provider-data-unknown-key", _provider_data_unknown_key),
        ("extra", "signature-key-missing", _signature_key_missing),
        ("extra", "tags-missing", _tags_missing),
    ),
    "create-for-element": (
        ("structure", "", _body),
        ("error", "configuration-key-whitespace", _configuration_key_whitespace),
        ("error", "configuration-required", _configuration_required),
        ("error", "configuration-value-type", _configuration_value_type),
        ("error", "element-key-format", _element_key_format),
        ("error", "event-vendor-type-value", _event_vendor_type_value),
        ("error", "events-callback-url-missing", _events_callback_url_missing),
        ("error", "external-authentication", _external_authentication),
        ("error", "masked-value", _masked_value),
        ("error", "name-required", _name_required),
        ("error", "oauth-keys-missing", _oauth_keys_missing),
        ("error", "oauth-proxy-shape", _oauth_proxy_shape),
        ("error", "oauth1-provider-data", _oauth1_provider_data),
        ("error", "placeholder-element-key", _placeholder_element_key),
        ("error", "poller-interval-value", _poller_interval_value),
        ("error", "poller-resource-fields", _poller_resource_fields),
        ("error", "tags-type", _tags_type),
        ("error", "url-malformed", _url_malformed),
        ("error", "yaml-nested-key", _yaml_nested_key),
        ("advice", "boolean-as-string", _boolean_as_string),
        ("advice", "configuration-null-value", _configuration_null_value),
        ("advice", "empty-value", _empty_value),
        ("advice", "events-not-enabled", _events_not_enabled),
        ("advice", "oauth2-code-missing", _oauth2_code_missing),
        ("advice", "poller-dates-incomplete", _poller_dates_incomplete),
        ("advice", "poller-resource-unknown-key", _poller_resource_unknown_key),
        ("advice", "polling-without-resources", _polling_without_resources),
        ("advice", "response-only-property", _response_only_property),
        ("advice", "signature-key-weak", _signature_key_weak),
        ("advice", "subdomain-is-url", _subdomain_is_url),
        ("advice", "surrounding-whitespace", _surrounding_whitespace),
        ("advice", "tag-blank-or-duplicate", _tag_blank_or_duplicate),
        ("advice", "tag-control-character", _tag_control_character),
        ("advice", "unknown-top-level-property", _unknown_top_level_property),
        ("advice", "url-insecure", _url_insecure),
        ("advice", "webhook-with-poller-settings", _webhook_with_poller_settings),
        ("extra", "number-as-string", _number_as_string),
        ("extra", "polling-without-interval", _polling_without_interval),
        ("extra", "provider-data-unknown-key", _provider_data_unknown_key),
        ("extra", "signature-key-missing", _signature_key_missing),
        ("extra", "tags-missing", _tags_missing),
    ),
    "update": (
        ("structure", "", _part_245),
        ("error", "configuration-key-whitespace", _configuration_key_whitespace),
        ("error", "configuration-value-type", _configuration_value_type),
        ("error", "element-key-format", _element_key_format),
        ("error", "event-vendor-type-value", _event_vendor_type_value),
        ("error", "events-callback-url-missing", _update_events_callback_url_missing),
        ("error", "external-authentication", _update_external_authentication),
        ("error", "masked-value", _masked_value),
        ("error", "oauth-keys-missing", _update_oauth_keys_missing),
        ("error", "oauth-proxy-shape", _oauth_proxy_shape),
        ("error", "oauth1-provider-data", _oauth1_provider_data),
        ("error", "placeholder-element-key", _placeholder_element_key),
        ("error", "poller-interval-value", _poller_interval_value),
        ("error", "poller-resource-fields", _poller_resource_fields),
        ("error", "tags-type", _tags_type),
        ("error", "url-malformed", _url_malformed),
        ("error", "yaml-nested-key", _yaml_nested_key),
        ("advice", "boolean-as-string", _boolean_as_string),
        ("advice", "configuration-null-value", _configuration_null_value),
        ("advice", "empty-value", _empty_value),
        ("advice", "poller-dates-incomplete", _poller_dates_incomplete),
        ("advice", "poller-resource-unknown-key", _poller_resource_unknown_key),
        ("advice", "response-only-property", _update_response_only_property),
        ("advice", "signature-key-weak", _signature_key_weak),
        ("advice", "subdomain-is-url", _subdomain_is_url),
        ("advice", "surrounding-whitespace", _surrounding_whitespace),
        ("advice", "tag-blank-or-duplicate", _tag_blank_or_duplicate),
        ("advice", "tag-control-character", _tag_control_character),
        ("advice", "unknown-top-level-property", _unknown_top_level_property),
        ("advice", "url-insecure", _url_insecure),
        ("advice", "webhook-with-poller-settings", _webhook_with_poller_settings),
        ("extra", "number-as-string", _number_as_string),
        ("extra", "provider-data-unknown-key", _provider_data_unknown_key),
    ),
    "response": (
        ("structure", "", _part_257),
        ("error", "tags-type", _response_tags_type),
    ),
    "poller-configuration": (
        ("structure", "", _part_245),
        ("error", "configuration-key-whitespace", _configuration_key_whitespace),
        ("error", "configuration-value-type", _configuration_value_type),
        ("error", "element-key-format", _element_key_format),
        ("error", "event-vendor-type-value", _event_vendor_type_value),
        ("error", "events-callback-url-missing", _update_events_callback_url_missing),
        ("error", "external-authentication", _update_external_authentication),
        ("error", "masked-value", _masked_value),
        ("error", "oauth-keys-missing", _update_oauth_keys_missing),
        ("error", "oauth-proxy-shape", _oauth_proxy_shape),
        ("error", "oauth1-provider-data", _oauth1_provider_data),
        ("error", "placeholder-element-key", _placeholder_element_key),
        ("error", "poller-interval-value", _poller_interval_value),
        ("error", "poller-resource-fields", _poller_resource_fields),
        ("error", "tags-type", _tags_type),
        ("error", "url-malformed", _url_malformed),
        ("error", "yaml-nested-key", _yaml_nested_key),
        ("advice", "boolean-as-string", _boolean_as_string),
        ("advice", "configuration-null-value", _configuration_null_value),
        ("advice", "empty-value", _empty_value),
        ("advice", "poller-dates-incomplete", _poller_dates_incomplete),
        ("advice", "poller-resource-unknown-key", _poller_resource_unknown_key),
        ("advice", "response-only-property", _update_response_only_property),
        ("advice", "signature-key-weak", _signature_key_weak),
        ("advice", "subdomain-is-url", _subdomain_is_url),
        ("advice", "surrounding-whitespace", _surrounding_whitespace),
        ("advice", "tag-blank-or-duplicate", _tag_blank_or_duplicate),
        ("advice", "tag-control-character", _tag_control_character),
        ("advice", "unknown-top-level-property", _unknown_top_level_property),
        ("advice", "url-insecure", _url_insecure),
        ("advice", "webhook-with-poller-settings", _webhook_with_poller_settings),
        ("extra", "number-as-string", _number_as_string),
        ("extra", "provider-data-unknown-key", _provider_data_unknown_key),
    ),
}
