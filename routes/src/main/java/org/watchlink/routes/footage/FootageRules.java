package org.watchlink.routes.footage;

import java.time.Duration;
import java.util.List;

/// What the partnership has agreed on for footage.
///
/// A request that nobody has approved after `approve`, or that is not released after `release`, is
/// escalated; one for a viewing after `viewing` in both cases. Footage that is not preserved is
/// warned of when as many days as in `warnings` are left. A link lasts at most `link`. `system`
/// says that the police's system can be asked for links, and `rota` who approves, and in which
/// order they are asked.
public record FootageRules(
    Duration approve, Duration release, Duration viewing, List<Integer> warnings, Duration link,
    boolean system, Rota rota) { }
