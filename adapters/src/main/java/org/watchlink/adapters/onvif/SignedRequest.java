package org.watchlink.adapters.onvif;

import java.util.Optional;

/// A request as it goes over the wire: with a token in its header, or signed by HTTP, or not at
/// all.
public record SignedRequest(Optional<UsernameToken> token, OnvifRequest request) { }
