package org.watchlink.routes.desk;

/// What an operator can do.
public sealed interface DeskAction
    permits DeskAction.Take, DeskAction.Show, DeskAction.Reply, DeskAction.Pass, DeskAction.Tell,
    DeskAction.Signal, DeskAction.Write, DeskAction.Close, DeskAction.Mute, DeskAction.Attend,
    IncidentAction, FootageAction, FaultAction {

    /// Take an alert without turning a camera.
    record Take(long alert) implements DeskAction { }

    /// Take an alert and turn a camera to it: the candidate of this rank (0 is the first).
    record Show(long alert, int candidate) implements DeskAction { }

    /// Send a text to the alert's radio, at most 40 characters.
    record Reply(long alert, String text) implements DeskAction { }

    /// Pass an alert to the police.
    record Pass(long alert, String to) implements DeskAction { }

    /// Send a text about an alert to somebody on Airwave, at most 1,000 characters.
    record Tell(long alert, String to, String text) implements DeskAction { }

    /// Send a pre-coded status about an alert to somebody on Airwave: one that the site's table
    /// names.
    record Signal(long alert, String to, int status) implements DeskAction { }

    /// Write a note.
    record Write(long alert, String text) implements DeskAction { }

    /// Close an alert with its outcome and reason.
    record Close(long alert, String outcome, String reason) implements DeskAction { }

    /// Silence this desk for two minutes, priority 1 excepted; or end the silence.
    record Mute(boolean on) implements DeskAction { }

    /// The socket of an operator opened (`present`) or closed; `airwave` says whether it is told
    /// what comes from the police radio.
    record Attend(boolean present, boolean airwave) implements DeskAction { }

}
