package org.mapiscope.cli;

import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.operation.profile.edit.ProfilePlan;
import org.mapiscope.operation.profile.edit.ProfilePlanner;
import picocli.CommandLine.Parameters;

/** What the commands that change one service or provider have in common: which one comes after the profile. */
abstract class ServiceEdit extends ProfilePartEdit {
    @Parameters(index = "1", paramLabel = "UID|NAME", descriptionKey = "profile.service.uid")
    private String service = "";

    ServiceEdit(MapiScopeCommand root) {
        super(root);
    }

    /** {@return the service or provider as a person named it} */
    String service() {
        return service;
    }

    @Override
    ProfilePlan plan(ProfilePlanner planner) throws MapiException {
        return plan(planner, uid(planner, service));
    }

    /** {@return the change of that service or provider} */
    abstract ProfilePlan plan(ProfilePlanner planner, MapiUid uid) throws MapiException;
}
