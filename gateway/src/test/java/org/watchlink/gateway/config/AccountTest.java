package org.watchlink.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void theRoleOfSomebodyOfThePoliceNamesTheirPartner() {
        assertThat(Account.roles().reader().apply("police@hertfordshire")).contains(Role.POLICE);
        assertThat(Account.partnerOf("police@hertfordshire")).isEqualTo("hertfordshire");
        assertThat(Account.partnerOf("operator+airwave")).isEmpty();
    }

    @Test
    void thePoliceWithoutAPartnerDoNotExist() {
        for (String role : new String[] {
            "police", "police@", "police@Herts", "police+airwave", "police@herts+airwave"}) {
            assertThat(Account.roles().reader().apply(role)).as(role).isEmpty();
        }
    }
}
