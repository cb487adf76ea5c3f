package org.watchlink.routes.answer;

import java.util.Optional;
import org.watchlink.adapters.hytera.HyteraOrder;
import org.watchlink.adapters.hytera.HyteraResult;
import org.watchlink.routes.hytera.HyteraAnswer;

/// Texts by way of a Hytera system.
public final class HyteraPort implements AnswerPort<HyteraResult> {

    @Override
    public Optional<HyteraOrder> order(SchemeText text) {
        return HyteraAnswer.order(text.link(), text.radio(), text.text());
    }

    @Override
    public Class<HyteraResult> results() {
        return HyteraResult.class;
    }

    @Override
    public Optional<String> failure(HyteraResult result) {
        return result.done() ? Optional.empty() : Optional.of(result.reason());
    }
}
