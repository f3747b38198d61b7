# docker build -t instancelint .
# docker run --rm -v "$PWD:/work" instancelint check

FROM python:3.13.15-slim-trixie AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY linter/instancelint linter/instancelint
COPY linter/man linter/man
COPY schema schema
RUN python -m venv /opt/instancelint \
    && pip wheel --no-cache-dir --disable-pip-version-check --no-deps --wheel-dir /wheels . \
    && /opt/instancelint/bin/pip install --no-cache-dir --disable-pip-version-check \
        "$(echo /wheels/instancelint-*.whl)[code,zst]"

FROM python:3.13.15-slim-trixie
LABEL org.opencontainers.image.title="instancelint" \
      org.opencontainers.image.description="Linter for Cloud Elements / SAP Open Connectors instance payloads" \
      org.opencontainers.image.source="https://github.com/instancelint/instancelint" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /opt/instancelint /opt/instancelint
ENV PATH=/opt/instancelint/bin:$PATH
# With another user (--user "$(id -u):$(id -g)"), fixes and reports are written as that user.
USER 1000:1000
WORKDIR /work
ENTRYPOINT ["instancelint"]
CMD ["check"]
