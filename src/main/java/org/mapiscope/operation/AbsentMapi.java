package org.mapiscope.operation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.interpret.MachineWords;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.Unavailable;

/** The machine's MAPI where there is none: it says why, and every call fails. Thread-safe. */
public record AbsentMapi(Unavailable reason) implements Mapi {
    @Override
    public String name() {
        return Subsystems.OUTLOOK;
    }

    @Override
    public Optional<Unavailable> whyNot() {
        return Optional.of(reason);
    }

    private MapiException absent(String call) {
        return new MapiException(call, HResult.MAPI_E_NOT_INITIALIZED,
                new MachineWords(Locale.ENGLISH).sentence(reason));
    }

    @Override
    public void initialize(int flags) throws MapiException {
        throw absent("MAPIInitialize");
    }

    @Override
    public void uninitialize() {
        // nothing was ever initialised
    }

    @Override
    public MapiSession logonEx(long uiParam, Optional<String> profileName, Optional<String> password, int flags)
            throws MapiException {
        throw absent("MAPILogonEx");
    }

    @Override
    public ProfAdmin adminProfiles(int flags) throws MapiException {
        throw absent("MAPIAdminProfiles");
    }

    @Override
    public List<SessionInfo> sessions() {
        return List.of();
    }
}
