package org.watchlink.routes.desk;

/// What an operator can do about a request for footage.
public sealed interface FootageAction extends DeskAction {

    /// Write a note on a request.
    record NoteFootage(long request, String text) implements FootageAction { }
}
