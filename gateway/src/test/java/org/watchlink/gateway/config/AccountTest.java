package org.watchlink.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Kind<Role> ROLES = Account.roles(List.of("hertfordshire"));

    @Test
    void theRoleOfSomebodyOfThePoliceNamesTheirPartner() {
        assertThat(ROLES.reader().apply("police@hertfordshire")).contains(Role.POLICE);
        assertThat(Account.partnerOf("police@hertfordshire")).isEqualTo("hertfordshire");
        assertThat(Account.partnerOf("operator+airwave")).isEmpty();
    }

    @Test
    void thePoliceWithoutAPartnerDoNotExist() {
        for (String role : new String[] {
            "police", "police@", "police@Herts", "police+airwave", "police@herts+airwave",
            "police@herts"}) {
            assertThat(ROLES.reader().apply(role)).as(role).isEmpty();
        }
    }
}
