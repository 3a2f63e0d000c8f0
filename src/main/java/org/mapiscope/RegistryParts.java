package org.mapiscope;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUi;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.nativemapi.LiveRegistry;
import org.mapiscope.operation.Registries;
import org.mapiscope.operation.RegistryFailure;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.file.RegistryFiles;
import org.mapiscope.registry.profile.ProfilePlace;
import org.mapiscope.registry.profile.ProfilePlaces;
import org.mapiscope.subsystem.EmbeddedMapi;
import org.mapiscope.subsystem.EmbeddedSettings;
import org.mapiscope.subsystem.profile.Profiles;
import org.mapiscope.subsystem.table.RowTable;

/** The registries of this program: that of Windows, and files. Thread-safe. */
final class RegistryParts implements Registries {
    private static final String CALL = "MAPIAdminProfiles";

    @Override
    public Optional<Registry> open() {
        return LiveRegistry.ofThisSystem();
    }

    @Override
    public Mapi mapi(Path file, Optional<String> place, MapiUi ui, CallLog log) throws MapiException {
        EmbeddedSettings settings = EmbeddedSettings.standard();
        try (Registry registry = RegistryFiles.open(file)) {
            List<ProfilePlace> places = ProfilePlaces.find(registry);
            ProfilePlace chosen = places.stream()
                    .filter(each -> place.map(each::isCalled).orElse(!each.profiles().isEmpty())).findFirst()
                    .orElseThrow(() -> new MapiException(CALL, HResult.MAPI_E_NOT_FOUND,
                            "there are no profiles in " + file + place.map(name -> " at " + name).orElse("")));
            Profiles profiles = Profiles.ofRegistry(chosen, file.toString(), settings.services(),
                    rows -> new RowTable(rows, Runnable::run));
            return EmbeddedMapi.create(profiles, settings, ui, log);
        } catch (IOException e) {
            throw RegistryFailure.of(CALL, e);
        }
    }
}
