package org.mapiscope.gui.profile;

import java.util.Optional;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.operation.ProfileList;

/**
 * The profiles of one MAPI, with what runs the jobs on them: a MAPI that does not answer holds up only its own.
 *
 * @param tasks where calls of {@link #list} and {@link #whyNot} belong
 */
public record MapiProfiles(Mapi mapi, TaskRunner tasks) {
    private static final Messages TEXTS = Messages.of(MapiProfiles.class);

    /** {@return what a person calls the MAPI: "Outlook's MAPI"} */
    public String title() {
        return TEXTS.text("mapi." + mapi.name());
    }

    public ProfileList list() {
        return new ProfileList(mapi);
    }

    /** {@return why the MAPI cannot run here} May load it. */
    public Optional<Unavailable> whyNot() {
        return mapi.whyNot();
    }
}
