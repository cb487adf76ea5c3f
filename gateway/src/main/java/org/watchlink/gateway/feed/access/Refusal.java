package org.watchlink.gateway.feed.access;

/// Why a request is not let in, as RFC 6750 §3.1 tells it.
enum Refusal {

    NOBODY(401, "", "a client certificate that is known here, or an access token, is needed"),
    GARBLED(400, "invalid_request", "the Authorization header is not one bearer token"),
    MALFORMED(401, "invalid_token", "not an access token (at+jwt) of this feed's issuer"),
    ALGORITHM(401, "invalid_token", "signed by an algorithm that is not believed"),
    SIGNATURE(401, "invalid_token", "the signature is not the issuer's"),
    ISSUER(401, "invalid_token", "of another issuer"),
    AUDIENCE(401, "invalid_token", "for another audience"),
    EXPIRED(401, "invalid_token", "expired, or without an end"),
    LONG_LIVED(401, "invalid_token", "in force for longer than is taken here, or without an iat"),
    EARLY(401, "invalid_token", "not in force yet"),
    UNBOUND(401, "invalid_token", "not bound to a client certificate"),
    OTHER_CERTIFICATE(401, "invalid_token", "bound to another client certificate"),
    NO_CERTIFICATE(401, "invalid_token", "no client certificate came with it"),
    OLD_CERTIFICATE(401, "invalid_token", "the client certificate is not in force any more"),
    REVOKED(401, "invalid_token", "the client certificate is revoked or cannot be looked up"),
    UNKNOWN_CLIENT(401, "invalid_token", "the client is not known here");

    final int status;
    final String error;
    final String told;

    Refusal(int status, String error, String told) {
        this.status = status;
        this.error = error;
        this.told = told;
    }

    /// The `WWW-Authenticate` header.
    String challenge() {
        return error.isEmpty() ? "Bearer"
            : "Bearer error=\"" + error + "\", error_description=\"" + told + "\"";
    }
}
