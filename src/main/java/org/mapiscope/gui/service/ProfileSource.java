package org.mapiscope.gui.service;

import java.util.List;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.ProfileServices;

/** A profile that the pane can show: a session's, or one by its name. Its methods belong into jobs of {@link #tasks}. */
sealed interface ProfileSource {
    /** {@return what a person calls it; may be empty for the profile of a session} */
    String name();

    TaskRunner tasks();

    ProfileServices services() throws MapiException;

    /** {@return all properties of a section} */
    List<PropValue> section(MapiUid uid) throws MapiException;

    /** By way of the session: also a temporary profile, or one that has been deleted since. */
    record OfSession(OpenSession session, TaskRunner tasks) implements ProfileSource {
        @Override
        public String name() {
            return session.info().profile();
        }

        @Override
        public ProfileServices services() throws MapiException {
            return session.services();
        }

        @Override
        public List<PropValue> section(MapiUid uid) throws MapiException {
            return session.profileSection(uid);
        }
    }

    /** By way of MAPIAdminProfiles. */
    record Named(String name, MapiProfiles mapi) implements ProfileSource {
        @Override
        public TaskRunner tasks() {
            return mapi.tasks();
        }

        @Override
        public ProfileServices services() throws MapiException {
            return mapi.list().services(name);
        }

        @Override
        public List<PropValue> section(MapiUid uid) throws MapiException {
            return mapi.list().section(name, uid);
        }
    }
}
