package org.watchlink.routes.incident;

/// Who asks for footage, for which organisation, and by which law they may.
public record Requester(String name, String organisation, Kind kind, String basis) {

    /// What the requester's organisation is. There is none for the public: recorded material is
    /// not for it.
    public enum Kind {
        /// A police force.
        POLICE(true),
        /// Another authority that may prosecute: the Health and Safety Executive, HMRC.
        AUTHORITY(true),
        /// A solicitor, for a civil claim.
        SOLICITOR(false),
        /// An insurer, for a road traffic incident.
        INSURER(false),
        /// Somebody who is in the picture, or who acts for them.
        SUBJECT(false);

        private final boolean prosecutes;

        Kind(boolean prosecutes) {
            this.prosecutes = prosecutes;
        }

        /// Whether it may look at recordings in the control room, and take away a disc.
        public boolean prosecutes() {
            return prosecutes;
        }
    }
}
