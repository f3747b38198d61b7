"""All kinds, by what they are about."""

from __future__ import annotations

from collections.abc import Mapping

from seeded import (
    addresses,
    by_element,
    commands,
    good_commands,
    good_events,
    good_templates,
    good_texts,
    good_values,
    json_signs,
    json_texts,
    keys,
    own,
    polling,
    receiving,
    tables,
    values,
    yaml_texts,
)
from seeded.kind import Defect

DEFECTS: Mapping[str, tuple[Defect, ...]] = {
    "Addresses": addresses.DEFECTS,
    "Values": values.DEFECTS,
    "Tables": tables.DEFECTS,
    "Keys": keys.DEFECTS,
    "Events and grants": receiving.DEFECTS,
    "Polling": polling.DEFECTS,
    "What the element does not have": by_element.DEFECTS,
    "Signs of JSON": json_signs.DEFECTS,
    "The text of JSON": json_texts.DEFECTS,
    "The text of YAML": yaml_texts.DEFECTS,
    "Commands": commands.DEFECTS,
    "What the rules are tested with": own.DEFECTS,
}
GOOD: Mapping[str, tuple[Defect, ...]] = {
    "Templates": good_templates.GOOD,
    "Right values": good_values.GOOD,
    "Right events": good_events.GOOD,
    "Right texts": good_texts.GOOD,
    "Commands and pages": good_commands.GOOD,
}
