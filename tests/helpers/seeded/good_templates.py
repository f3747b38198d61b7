"""Templates of every tool, wherever a value stands: nobody knows yet what they will be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from seeded.kind import IN_FILES, Change, Data, Defect, changed, put
from seeded.places import CODE, EVENTS_ON, INTERVAL, POLLER, addresses, has, plain, secrets, texts

_TEMPLATES = {
    "shell ${NAME}": ("${SYNC_VALUE}",),
    "shell ${NAME:-default}": ("${SYNC_VALUE:-none}",),
    "envsubst $NAME": ("$SYNC_VALUE",),
    "make and Azure $(NAME)": ("$(SYNC_VALUE)", "$(sync.value)"),
    "Jinja and Postman {{ name }}": ("{{ sync_value }}", "{{syncValue}}"),
    "Ansible lookup": ("{{ lookup('env', 'SYNC_VALUE') }}",),
    "Helm {{ .Values.name }}": ("{{ .Values.sync.value }}", "{{ .Values.sync.value | quote }}"),
    "GitHub ${{ secrets.NAME }}": ("${{ secrets.SYNC_VALUE }}",),
    "ERB <%= name %>": ("<%= sync_value %>", "<%= ENV['SYNC_VALUE'] %>"),
    "Ruby and envconsul %{name}": ("%{sync_value}",),
    "Octopus #{Name}": ("#{SyncValue}", "#{Sync.Value}"),
    "Azure tokens #{NAME}#": ("#{SYNC_VALUE}#",),
    "dunder __NAME__": ("__SYNC_VALUE__",),
    "Maven @name@": ("@sync.value@",),
    "format {0}": ("{0}",),
    "batch file %NAME%": ("%SYNC_VALUE%",),
    "Python %(name)s": ("%(sync_value)s",),
    "Terraform ${var.name}": ("${var.sync_value}", '${data.vault_secret.sync.data["value"]}'),
    "serverless ${ssm:/name}": ("${ssm:/sync/value}", "${env:SYNC_VALUE}"),
    "CloudFormation resolve": ("{{resolve:secretsmanager:sync:SecretString:value}}",),
    "Jinja {% if %}": ("{% if eu %}a{% else %}b{% endif %}",),
}
_SEALED = {
    "SOPS": ("ENC[AES256_GCM,data:p673w==,iv:YY=,aad:UQ=,tag:A=,type:str]",),
    "Spring {cipher}": ("{cipher}FKSAJDFGYOS8F7GLHAKERGFHLSAJ2390",),
    "Ansible vault": ("$ANSIBLE_VAULT;1.1;AES256\n66386439653236336462626566653063336164663966303231363934653561",),
}


def _settings(*values: str, secret: bool = False) -> Callable[[Data], Iterator[Change]]:
    """Write values into one setting each, wherever a text of the user's own stands."""

    def make(body: Data) -> Iterator[Change]:
        places = secrets(body) if secret else chain(plain(body), secrets(body), addresses(body), _codes(body))
        yield from (put(path, value) for path, _ in places for value in values)

    return make


def _codes(body: Data) -> Iterator[tuple[tuple[str | int, ...], str]]:
    return ((path, value) for path, value in texts(body, "providerData") if path == CODE)


def _all(value: str) -> Callable[[Data], Iterator[Change]]:
    """Write a template for each secret, each address and the grant code at once."""

    def make(body: Data) -> Iterator[Change]:
        found = [*secrets(body), *addresses(body), *_codes(body)]
        if found:
            yield Change(((),), tuple(put(path, value).operations[0] for path, _ in found))

    return make


def named(*values: str) -> Callable[[Data], Iterator[Change]]:
    return lambda _: (put(("name",), value) for value in values)


def tagged(*values: str) -> Callable[[Data], Iterator[Change]]:
    return lambda _: (put(("tags",), [value]) for value in values)


GOOD: tuple[Defect, ...] = (
    *(changed(f"template: {name}", "", _settings(*values)) for name, values in _TEMPLATES.items()),
    *(changed(f"template everywhere: {name}", "", _all(values[0])) for name, values in _TEMPLATES.items()),
    *(
        changed(f"sealed: {name}", "", _settings(*values, secret=True), notations=IN_FILES)
        for name, values in _SEALED.items()
    ),
    changed(
        "template inside an address",
        "",
        lambda body: (
            put(path, f"https://{form}/{url.rpartition('/')[2]}")
            for path, url in addresses(body)
            for form in ("${HOST}", "hooks.{{ domain }}", "#{Host}", "$(host)", "%{host}", "__HOST__", "hooks.$DOMAIN")
        ),
    ),
    changed(
        "template inside a name",
        "",
        named("Orders {{ stage }}", "${STAGE} orders", "Orders #{Stage}", "%{stage} orders"),
    ),
    changed("template for a tag", "", tagged("${STAGE}", "{{ stage }}", "#{Stage}", "%{stage}")),
    changed(
        "template for a switch or number",
        "",
        lambda body: (put(path, "${SYNC_ON}") for path in (EVENTS_ON, INTERVAL) if has(body, path)),
    ),
    changed(
        "template for the element key",
        "",
        lambda _: (put(("element", "key"), form) for form in ("${ELEMENT_KEY}", "{{ element }}", "#{Element}")),
    ),
    changed(
        "template for a whole table", "", lambda body: [put(POLLER, "${POLLER_CONFIGURATION}")] * has(body, POLLER)
    ),
)
