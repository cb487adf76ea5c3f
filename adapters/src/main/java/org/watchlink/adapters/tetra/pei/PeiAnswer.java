package org.watchlink.adapters.tetra.pei;

import java.util.List;

/// What became of a command.
public sealed interface PeiAnswer {

    /// Done; `lines` is what the terminal said about it before that.
    record Done(List<Pei> lines) implements PeiAnswer { }

    /// Refused. `written` says whether the body of a message had been written by then.
    record Refused(Pei.Final failure, boolean written) implements PeiAnswer { }

    /// No answer came, or the line went down.
    record Lost(String reason, boolean written) implements PeiAnswer { }
}
