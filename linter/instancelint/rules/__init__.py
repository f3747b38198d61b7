"""Every rule, in the order of codes. Written by `python linter/generate.py`."""

from __future__ import annotations

from typing import Any

from instancelint.rule import Rule
from instancelint.rules.alternatives_in_value import AlternativesInValue
from instancelint.rules.authentication_type_value import AuthenticationTypeValue
from instancelint.rules.boolean_as_string import BooleanAsString
from instancelint.rules.callback_url_element import CallbackUrlElement
from instancelint.rules.configuration_key_foreign import ConfigurationKeyForeign
from instancelint.rules.configuration_key_typo import ConfigurationKeyTypo
from instancelint.rules.configuration_key_unknown import ConfigurationKeyUnknown
from instancelint.rules.configuration_key_whitespace import ConfigurationKeyWhitespace
from instancelint.rules.configuration_null_value import ConfigurationNullValue
from instancelint.rules.configuration_parameter_required import ConfigurationParameterRequired
from instancelint.rules.configuration_required import ConfigurationRequired
from instancelint.rules.configuration_value_type import ConfigurationValueType
from instancelint.rules.duplicate_instance_name import DuplicateInstanceName
from instancelint.rules.element_key_format import ElementKeyFormat
from instancelint.rules.element_key_required import ElementKeyRequired
from instancelint.rules.element_key_unknown import ElementKeyUnknown
from instancelint.rules.empty_value import EmptyValue
from instancelint.rules.event_poller_urls_format import EventPollerUrlsFormat
from instancelint.rules.event_vendor_type_missing import EventVendorTypeMissing
from instancelint.rules.event_vendor_type_unsupported import EventVendorTypeUnsupported
from instancelint.rules.event_vendor_type_value import EventVendorTypeValue
from instancelint.rules.events_callback_url_missing import EventsCallbackUrlMissing
from instancelint.rules.events_not_enabled import EventsNotEnabled
from instancelint.rules.external_authentication import ExternalAuthentication
from instancelint.rules.hardcoded_secret import HardcodedSecret
from instancelint.rules.markup_in_name_or_tag import MarkupInNameOrTag
from instancelint.rules.masked_value import MaskedValue
from instancelint.rules.misplaced_poller_resource import MisplacedPollerResource
from instancelint.rules.misplaced_property import MisplacedProperty
from instancelint.rules.name_generic import NameGeneric
from instancelint.rules.name_required import NameRequired
from instancelint.rules.number_as_string import NumberAsString
from instancelint.rules.oauth1_provider_data import Oauth1ProviderData
from instancelint.rules.oauth2_code_missing import Oauth2CodeMissing
from instancelint.rules.oauth_keys_missing import OauthKeysMissing
from instancelint.rules.oauth_proxy_shape import OauthProxyShape
from instancelint.rules.placeholder_element_key import PlaceholderElementKey
from instancelint.rules.placeholder_value import PlaceholderValue
from instancelint.rules.poller_configuration_invalid import PollerConfigurationInvalid
from instancelint.rules.poller_date_format import PollerDateFormat
from instancelint.rules.poller_dates_incomplete import PollerDatesIncomplete
from instancelint.rules.poller_interval_value import PollerIntervalValue
from instancelint.rules.poller_resource_fields import PollerResourceFields
from instancelint.rules.poller_resource_name import PollerResourceName
from instancelint.rules.poller_resource_unknown_key import PollerResourceUnknownKey
from instancelint.rules.poller_same_date_field import PollerSameDateField
from instancelint.rules.poller_url_hub import PollerUrlHub
from instancelint.rules.poller_url_not_incremental import PollerUrlNotIncremental
from instancelint.rules.poller_url_quotes import PollerUrlQuotes
from instancelint.rules.poller_url_server_time import PollerUrlServerTime
from instancelint.rules.poller_url_template import PollerUrlTemplate
from instancelint.rules.polling_without_interval import PollingWithoutInterval
from instancelint.rules.polling_without_resources import PollingWithoutResources
from instancelint.rules.property_type import PropertyType
from instancelint.rules.provider_data_unexpected import ProviderDataUnexpected
from instancelint.rules.provider_data_unknown_key import ProviderDataUnknownKey
from instancelint.rules.response_only_property import ResponseOnlyProperty
from instancelint.rules.secret_in_url import SecretInUrl
from instancelint.rules.shared_callback_url import SharedCallbackUrl
from instancelint.rules.shared_secret import SharedSecret
from instancelint.rules.signature_key_missing import SignatureKeyMissing
from instancelint.rules.signature_key_weak import SignatureKeyWeak
from instancelint.rules.subdomain_is_url import SubdomainIsUrl
from instancelint.rules.surrounding_whitespace import SurroundingWhitespace
from instancelint.rules.tag_blank_or_duplicate import TagBlankOrDuplicate
from instancelint.rules.tag_control_character import TagControlCharacter
from instancelint.rules.tags_missing import TagsMissing
from instancelint.rules.tags_type import TagsType
from instancelint.rules.unknown_top_level_property import UnknownTopLevelProperty
from instancelint.rules.url_host import UrlHost
from instancelint.rules.url_insecure import UrlInsecure
from instancelint.rules.url_malformed import UrlMalformed
from instancelint.rules.url_not_production import UrlNotProduction
from instancelint.rules.url_residue import UrlResidue
from instancelint.rules.weak_password import WeakPassword
from instancelint.rules.webhook_with_poller_settings import WebhookWithPollerSettings
from instancelint.rules.yaml_block_newline import YamlBlockNewline
from instancelint.rules.yaml_implicit_type import YamlImplicitType
from instancelint.rules.yaml_nested_key import YamlNestedKey

ALL_RULES: tuple[type[Rule[Any]], ...] = (
    ElementKeyRequired,  # IL201
    ConfigurationRequired,  # IL202
    NameRequired,  # IL203
    UnknownTopLevelProperty,  # IL204
    ConfigurationValueType,  # IL205
    ConfigurationNullValue,  # IL206
    MisplacedPollerResource,  # IL207
    ResponseOnlyProperty,  # IL208
    MisplacedProperty,  # IL209
    PropertyType,  # IL210
    PlaceholderValue,  # IL220
    PlaceholderElementKey,  # IL221
    BooleanAsString,  # IL222
    SurroundingWhitespace,  # IL223
    UrlMalformed,  # IL224
    UrlHost,  # IL225
    SubdomainIsUrl,  # IL226
    MaskedValue,  # IL227
    EmptyValue,  # IL228
    UrlResidue,  # IL229
    UrlNotProduction,  # IL230
    NumberAsString,  # IL231
    AlternativesInValue,  # IL232
    EventsCallbackUrlMissing,  # IL301
    EventsNotEnabled,  # IL302
    WebhookWithPollerSettings,  # IL303
    PollingWithoutResources,  # IL304
    PollerIntervalValue,  # IL305
    PollerResourceFields,  # IL306
    PollerResourceUnknownKey,  # IL307
    PollerUrlQuotes,  # IL308
    PollerUrlTemplate,  # IL309
    EventPollerUrlsFormat,  # IL310
    CallbackUrlElement,  # IL311
    EventVendorTypeValue,  # IL312
    PollerConfigurationInvalid,  # IL313
    PollerDateFormat,  # IL314
    PollerDatesIncomplete,  # IL315
    EventVendorTypeMissing,  # IL320
    EventVendorTypeUnsupported,  # IL321
    PollingWithoutInterval,  # IL322
    PollerUrlServerTime,  # IL323
    PollerUrlNotIncremental,  # IL324
    PollerSameDateField,  # IL325
    PollerResourceName,  # IL326
    PollerUrlHub,  # IL327
    SharedCallbackUrl,  # IL330
    OauthKeysMissing,  # IL401
    Oauth2CodeMissing,  # IL402
    Oauth1ProviderData,  # IL403
    ProviderDataUnexpected,  # IL404
    ExternalAuthentication,  # IL405
    OauthProxyShape,  # IL406
    AuthenticationTypeValue,  # IL407
    ProviderDataUnknownKey,  # IL408
    HardcodedSecret,  # IL501
    SecretInUrl,  # IL502
    SignatureKeyWeak,  # IL503
    UrlInsecure,  # IL504
    SignatureKeyMissing,  # IL505
    WeakPassword,  # IL506
    SharedSecret,  # IL507
    TagsType,  # IL601
    TagBlankOrDuplicate,  # IL602
    ElementKeyFormat,  # IL603
    ConfigurationKeyTypo,  # IL604
    ConfigurationKeyWhitespace,  # IL605
    MarkupInNameOrTag,  # IL606
    TagControlCharacter,  # IL607
    TagsMissing,  # IL610
    NameGeneric,  # IL611
    DuplicateInstanceName,  # IL612
    ElementKeyUnknown,  # IL701
    ConfigurationKeyUnknown,  # IL702
    ConfigurationKeyForeign,  # IL703
    ConfigurationParameterRequired,  # IL704
    YamlNestedKey,  # IL801
    YamlImplicitType,  # IL803
    YamlBlockNewline,  # IL804
)
