"""Hosts that mean something to the linter: the platform's own, and those of documentation."""

from __future__ import annotations

SAMPLE_HOSTS = frozenset({
    "mycoolapp.com",
    "my_cool_app.com",
    "my-cool-app.com",
    "yourcallbackurl.com",
    "example.com",
    "example.org",
    "example.net",
    "httpbin.org",
    "requestb.in",
    "demonstrab.ly",
    "your-domain.com",
    "your-app.com",
    "your-server.com",
    "yourapp.com",
    "yourcompany.com",
    "yourdomain.com",
    "yourserver.com",
    "mydomain.com",
})  # fmt: skip
"""Hosts of documentation; a subdomain of one counts too."""

MADE_UP_DOMAINS = (
    "callback",
    "changeme",
    "dummy",
    "fake",
    "hostname",
    "invalid",
    "sample",
    "tld",
    "todo",
    "url",
    "xxxx",
)
"""Top-level domains that do not exist, as people make them up; `test` and `example` are kept for use in earnest."""

TUNNEL_HOSTS = (
    *("ngrok.io", "ngrok.app", "ngrok.dev", "ngrok.com", "ngrok-free.app", "ngrok-free.dev", "ngrok.pizza"),
    *("trycloudflare.com", "loca.lt", "localtunnel.me", "serveo.net", "localhost.run", "lhr.life", "lhr.rocks"),
    *("pagekite.me", "telebit.io", "tunnelto.dev", "tunnelmole.net", "bore.pub", "devtunnels.ms", "loophole.site"),
    *("sharedwithexpose.com", "share.zrok.io", "packetriot.net", "pinggy.link", "pinggy.io", "tunnl.gg"),
)
"""Services that lead from the internet to a machine of whoever starts them."""

ECHO_HOSTS = (
    *("httpbin.org", "httpbin.com", "httpbingo.org", "postman-echo.com", "mockbin.org", "mockbin.io", "reqbin.com"),
    *("requestb.in", "requestbin.com", "requestbin.net", "requestbin.io", "requestcatcher.com", "requestinspector.com"),
    *("webhook.site", "webhook.cool", "pipedream.net", "pipedream.com", "hookbin.com", "putsreq.com", "beeceptor.com"),
    *("runscope.net", "ptsv2.com", "ptsv3.com", "typedwebhook.tools", "smee.io"),
    "play.svix.com",
)
"""Services that show a request to whoever looks."""

INTERNAL_DOMAINS = ("local", "internal", "intranet", "private", "corp", "home", "lan", "localdomain", "home.arpa")
"""Domains that networks keep to themselves."""

PLATFORM_HOSTS = (
    "api.cloud-elements.com",
    "staging.cloud-elements.com",
    "console.cloud-elements.com",
    "cloud-elements.com",
    "auth.cloudelements.io",
)
"""Hosts of the platform, for near misses."""
