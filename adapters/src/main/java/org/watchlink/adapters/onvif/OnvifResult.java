package org.watchlink.adapters.onvif;

import org.watchlink.adapters.onvif.OnvifAnswer.Fault;

/// What became of something asked of a camera.
public sealed interface OnvifResult {

    /// The camera answered.
    record Answered(OnvifAnswer answer) implements OnvifResult { }

    /// The camera refused.
    record Faulted(Fault fault) implements OnvifResult { }

    /// The camera answered in a form that is not ours; `reason` is a short fixed word fit for a
    /// metric label.
    record Garbled(int status, String reason) implements OnvifResult { }

    /// The camera did not answer; `reason` is a short fixed word fit for a metric label.
    record NotAnswered(String reason) implements OnvifResult { }

    /// We did not ask.
    record Refused(Refusal refusal) implements OnvifResult { }

    /// Why a camera was not asked.
    enum Refusal {
        /// Its address is not that of a camera in the allowed networks, or has no number.
        ADDRESS,
        /// It wants credentials and we have none.
        NO_ACCOUNT,
        /// It refused our credentials; asking on could lock the account.
        CREDENTIALS,
        /// It has no profile with pan, tilt and zoom.
        NO_HEAD,
        /// It does not have that stored view. Some cameras would answer that all is well.
        NO_SUCH_PRESET,
        /// It cannot be told a position in degrees.
        NO_DEGREES,
        /// The position is beyond the head's range.
        OUT_OF_RANGE
    }
}
