package org.mapiscope.operation.profile.edit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

/** Adds a service for each of some PST files to a profile. Immutable. */
record PstServices(List<Path> files) implements Trial.ServiceWork {
    /** The message service of personal folders in Unicode. */
    private static final String PST_SERVICE = "MSUPST MS";

    PstServices {
        files = files.stream().map(each -> each.toAbsolutePath().normalize()).toList();
    }

    /** @throws MapiException {@code MAPI_E_NOT_FOUND} when a file is not there */
    void requireFiles() throws MapiException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new MapiException("IMsgServiceAdmin::ConfigureMsgService", HResult.MAPI_E_NOT_FOUND,
                        "there is no file " + file);
            }
        }
    }

    @Override
    public void run(MsgServiceAdmin services) throws MapiException {
        for (Path file : files) {
            MapiUid service = services.createMsgService(PST_SERVICE, "", 0, 0);
            services.configureMsgService(service, 0, 0,
                    List.of(new PropValue.UnicodeValue(PropTags.PR_PST_PATH_W, file.toString())));
        }
    }
}
