package org.watchlink.routes.room;

import org.watchlink.routes.footage.Approvers;

/// Who decides on footage in the small partnership; quinn may not know of officers.
final class OldtownApprovers implements Approvers {

    @Override
    public boolean approves(String name) {
        return OldtownIncidents.APPROVERS.contains(name);
    }

    @Override
    public boolean airwave(String name) {
        return !name.equals("quinn");
    }

    @Override
    public String town(int camera) {
        return camera < 100 ? "Oldtown" : camera < 200 ? "Newtown" : "";
    }
}
