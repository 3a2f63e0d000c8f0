package org.mapiscope.operation.profile.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.Rows;

/**
 * Makes a profile by MAPI's own calls, service after service. MAPI gives the services and providers new identifiers; a property
 * that it does not take is left to it.
 */
final class MadeAnew {
    private final ProfileContent profile;

    MadeAnew(ProfileContent profile) {
        this.profile = profile;
    }

    /** Makes the profile; when a service cannot be made there is no profile. */
    void make(ProfAdmin admin) throws MapiException {
        admin.createProfile(profile.name(), 0, 0);
        boolean done = false;
        try (MsgServiceAdmin services = admin.adminServices(profile.name(), 0, 0)) {
            for (ProfileContent.Service service : profile.services()) {
                add(services, service);
            }
            fill(services, Administration.GLOBAL, profile.section(Administration.GLOBAL));
            done = true;
        } finally {
            if (!done) {
                admin.deleteProfile(profile.name(), 0);
            }
        }
    }

    private void add(MsgServiceAdmin services, ProfileContent.Service service) throws MapiException {
        MapiUid made = services.createMsgService(service.name(), profile.displayName(service.uid()).orElse(""), 0, 0);
        fill(services, made, profile.section(service.uid()));
        List<ProfileContent.Provider> old = profile.providers().stream()
                .filter(each -> each.service().equals(service.uid())).toList();
        List<MapiUid> now = providers(services, made);
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            fill(services, now.get(i), profile.section(old.get(i).uid()));
        }
    }

    private static List<MapiUid> providers(MsgServiceAdmin services, MapiUid service) throws MapiException {
        List<MapiUid> found = new ArrayList<>();
        try (MapiTable table = services.getProviderTable(Mapi.MAPI_UNICODE)) {
            for (PropValues row : Rows.all(table, List.of(PropTags.PR_PROVIDER_UID, PropTags.PR_SERVICE_UID))) {
                if (row.uid(PropTags.PR_SERVICE_UID).filter(service::equals).isPresent()) {
                    row.uid(PropTags.PR_PROVIDER_UID).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static void fill(MsgServiceAdmin services, MapiUid uid, Optional<ProfileContent.Section> from)
            throws MapiException {
        if (from.isPresent() && !from.get().values().isEmpty()) {
            try (ProfSect section = services.openProfileSection(uid, MapiProp.MAPI_MODIFY)) {
                section.setProps(from.get().values());
                section.saveChanges(0);
            }
        }
    }
}
