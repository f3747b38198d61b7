"""
Names of a payload: the settings that any element may have, and the members of a body and of a grant.

Written by `python linter/tools` from `schema/parameters.schema.json` and `schema/instance.schema.json`.
"""

AUTHENTICATION_TIME = "authentication.time"
AUTHENTICATION_TYPE = "authentication.type"
BASE_URL = "base.url"
BULK_ADD_METADATA = "bulk.add_metadata"
BULK_ATTRIBUTE_CREATED_TIME = "bulk.attribute.created_time"
BULK_QUERY_DATE_MASK = "bulk.query.date_mask"
BULK_QUERY_DOWNLOAD_FORMAT = "bulk.query.download_format"
BULK_QUERY_FIELD_NAME = "bulk.query.field_name"
BULK_QUERY_OPERATOR = "bulk.query.operator"
BULK_RELATIONS = "bulk.relations"
DOCUMENT_TAGGING = "document.tagging"
EVENT_HELPER_KEY = "event.helper.key"
EVENT_METADATA = "event.metadata"
EVENT_NOTIFICATION_CALLBACK_URL = "event.notification.callback.url"
EVENT_NOTIFICATION_ENABLED = "event.notification.enabled"
EVENT_NOTIFICATION_INSTANCE_FINDER = "event.notification.instance.finder"
EVENT_NOTIFICATION_SIGNATURE_KEY = "event.notification.signature.key"
EVENT_NOTIFICATION_SUBSCRIPTION_ID = "event.notification.subscription.id"
EVENT_NOTIFICATION_TYPE = "event.notification.type"
EVENT_OBJECTS = "event.objects"
EVENT_POLLER_CONFIGURATION = "event.poller.configuration"
EVENT_POLLER_REFRESH_INTERVAL = "event.poller.refresh_interval"
EVENT_POLLER_URLS = "event.poller.urls"
EVENT_RAW_ENABLED = "event.raw.enabled"
EVENT_VENDOR_TYPE = "event.vendor.type"
EXPIRES_IN = "expires_in"
FILTER_RESPONSE_NULLS = "filter.response.nulls"
OAUTH_API_KEY = "oauth.api.key"
OAUTH_API_SECRET = "oauth.api.secret"
OAUTH_AUTHORIZATION_URL = "oauth.authorization.url"
OAUTH_BASIC_HEADER = "oauth.basic.header"
OAUTH_CALLBACK_URL = "oauth.callback.url"
OAUTH_REQUEST_AUTHORIZATION_TYPE = "oauth.request.authorization.type"
OAUTH_REQUEST_URL = "oauth.request.url"
OAUTH_SCOPE = "oauth.scope"
OAUTH_TOKEN_REFRESH_URL = "oauth.token.refresh_url"
OAUTH_TOKEN_REVOKE_URL = "oauth.token.revoke_url"
OAUTH_TOKEN_URL = "oauth.token.url"
OAUTH_USER_REFRESH_INTERVAL = "oauth.user.refresh_interval"
OAUTH_USER_REFRESH_TIME = "oauth.user.refresh_time"
OAUTH_USER_REFRESH_TOKEN = "oauth.user.refresh_token"
OAUTH_USER_TOKEN = "oauth.user.token"
OAUTH_USER_TOKEN_SECRET = "oauth.user.token.secret"
PAGINATION_MAX = "pagination.max"
PAGINATION_OFFSET = "pagination.offset"
PAGINATION_PAGE_STARTINDEX = "pagination.page.startindex"
PAGINATION_TYPE = "pagination.type"
PASSWORD = "password"
USERNAME = "username"

BODY = frozenset(
    [
        "configuration",
        "element",
        "externalAuthentication",
        "name",
        "oauthProxy",
        "providerData",
        "retrieveObjectsAfterInstantiation",
        "tags",
    ]
)
"""The members of a body."""
GRANT = (
    "access_token",
    "apikey",
    "code",
    "dataSource",
    "expires_in",
    "oauth_token",
    "oauth_verifier",
    "org",
    "realmId",
    "refresh_token",
    "secret",
    "state",
    "token",
)
"""The members of `providerData`."""
PUBLIC_GRANT = frozenset(["dataSource", "expires_in", "org", "realmId", "state"])
"""Those that are no secret."""
