package org.watchlink.gateway;

import org.watchlink.gateway.config.Account;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.config.Role;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.footage.Approvers;

/// Who decides on requests for footage, by the accounts, and which town a camera is of, by the
/// registers in force.
record FootageApprovers(Configuration configuration) implements Approvers {

    @Override
    public boolean approves(String name) {
        return configuration.account(name)
            .filter(account -> account.role() == Role.SUPERVISOR).isPresent();
    }

    @Override
    public boolean airwave(String name) {
        return configuration.account(name).filter(Account::airwave).isPresent();
    }

    @Override
    public String town(int camera) {
        return configuration.registers().current().camera(camera).map(Camera::town).orElse("");
    }
}
