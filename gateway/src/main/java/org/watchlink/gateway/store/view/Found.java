package org.watchlink.gateway.store.view;

import org.watchlink.gateway.store.view.Query.Mark;
import org.watchlink.routes.incident.Incident;

/// An incident that a search found, and the mark after which the next one comes.
public record Found(Mark mark, Incident incident) { }
