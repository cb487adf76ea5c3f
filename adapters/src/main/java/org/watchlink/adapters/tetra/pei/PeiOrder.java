package org.watchlink.adapters.tetra.pei;

import org.watchlink.adapters.wire.Bits;

/// A message to an officer or a talkgroup.
///
/// @param service [AiService#STATUS] or [AiService#SDS_4]
/// @param bits 16 for a status; else the whole short data from its protocol identifier on
public record PeiOrder(AiService service, TetraIdentity called, Bits bits) { }
