"""Whom our HTTP clients trust."""

import ssl
from functools import cache

import httpx


@cache
def authorities() -> ssl.SSLContext:
    """For `verify=`, read once in a process: each reading takes longer than a call."""
    return httpx.create_ssl_context(trust_env=False)
