package org.mapiscope.operation.profile.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.Rows;
import org.mapiscope.operation.Sessions;
import org.mapiscope.registry.profile.ProfileSecrets;

/** Calls on the profiles of a MAPI, with MAPI initialised around them. Thread-safe. */
final class Administration {
    /** The section with what a profile has for all its services (pbGlobalProfileSectionGuid). Source: EdkMdb.h. */
    static final MapiUid GLOBAL = MapiUid.parse("C8B0DB13-05AA-1A10-9BB0-00AA002FC45A");

    /** Properties of sections that MAPI makes itself. */
    private static final Set<Integer> COMPUTED = Set.of(PropTags.PR_OBJECT_TYPE.id(), PropTags.PR_PROFILE_NAME_W.id(),
            PropTags.PR_SERVICE_UID.id(), PropTags.PR_PROVIDER_UID.id(), PropTags.PR_SERVICE_NAME_W.id(),
            PropTags.PR_INSTANCE_KEY.id(), PropTags.PR_RESOURCE_FLAGS.id(), PropTags.PR_RESOURCE_TYPE.id(),
            PropTags.PR_PROVIDER_DLL_NAME_W.id(), PropTags.PR_PROVIDER_ORDINAL.id(), PropTags.PR_SEARCH_KEY.id(),
            PropTags.PR_PROVIDER_DISPLAY_W.id());

    private final Mapi mapi;

    Administration(Mapi mapi) {
        this.mapi = mapi;
    }

    Mapi mapi() {
        return mapi;
    }

    /** Calls that give something. */
    @FunctionalInterface
    interface Work<T> {
        T run(ProfAdmin admin) throws MapiException;
    }

    <T> T with(Work<T> work) throws MapiException {
        mapi.initialize(Sessions.INITIALIZE_FLAGS);
        try (ProfAdmin admin = mapi.adminProfiles(0)) {
            return work.run(admin);
        } finally {
            mapi.uninitialize();
        }
    }

    /** {@return a profile as a whole} Where MAPI does not give that, what its tables and the sections that they name have. */
    static ProfileContent read(ProfAdmin admin, String profile) throws MapiException {
        try {
            return admin.readProfile(profile);
        } catch (MapiException e) {
            if (!e.result().equals(HResult.MAPI_E_NO_SUPPORT)) {
                throw e;
            }
            return readParts(admin, profile);
        }
    }

    private static ProfileContent readParts(ProfAdmin admin, String profile) throws MapiException {
        try (MsgServiceAdmin services = admin.adminServices(profile, 0, 0)) {
            List<ProfileContent.Service> found = new ArrayList<>();
            try (MapiTable table = services.getMsgServiceTable(0)) {
                for (PropValues row : Rows.all(table, List.of(PropTags.PR_SERVICE_UID, PropTags.PR_SERVICE_NAME_W))) {
                    row.uid(PropTags.PR_SERVICE_UID).ifPresent(uid -> found.add(new ProfileContent.Service(uid,
                            row.string(PropTags.PR_SERVICE_NAME_W).orElse(""), true)));
                }
            }
            List<ProfileContent.Provider> providers = providers(services, found);
            Set<MapiUid> uids = new HashSet<>(Set.of(GLOBAL));
            found.forEach(each -> uids.add(each.uid()));
            providers.forEach(each -> uids.add(each.uid()));
            List<ProfileContent.Section> sections = new ArrayList<>();
            for (MapiUid uid : uids) {
                section(services, uid).ifPresent(sections::add);
            }
            sections.sort(Comparator.comparing(ProfileContent.Section::uid));
            return new ProfileContent(MapiUid.random(), profile, isDefault(admin, profile), found, providers, sections);
        }
    }

    private static List<ProfileContent.Provider> providers(MsgServiceAdmin services,
            List<ProfileContent.Service> known) throws MapiException {
        List<ProfileContent.Provider> found = new ArrayList<>();
        try (MapiTable table = services.getProviderTable(0)) {
            for (PropValues row : Rows.all(table, List.of(PropTags.PR_PROVIDER_UID, PropTags.PR_SERVICE_UID,
                    PropTags.PR_RESOURCE_TYPE, PropTags.PR_PROVIDER_DLL_NAME_W, PropTags.PR_PROVIDER_DISPLAY_W,
                    PropTags.PR_RESOURCE_FLAGS))) {
                Optional<MapiUid> uid = row.uid(PropTags.PR_PROVIDER_UID);
                Optional<MapiUid> service = row.uid(PropTags.PR_SERVICE_UID)
                        .filter(each -> known.stream().anyMatch(one -> one.uid().equals(each)));
                if (uid.isPresent() && service.isPresent()) {
                    found.add(new ProfileContent.Provider(uid.get(), service.get(),
                            row.integer(PropTags.PR_RESOURCE_TYPE).orElse(0),
                            row.string(PropTags.PR_PROVIDER_DLL_NAME_W).orElse(""),
                            row.string(PropTags.PR_PROVIDER_DISPLAY_W).orElse(""),
                            row.integer(PropTags.PR_RESOURCE_FLAGS).orElse(0)));
                }
            }
        }
        return found;
    }

    /** {@return a section; empty when there is none, or when it is not given to this program} */
    private static Optional<ProfileContent.Section> section(MsgServiceAdmin services, MapiUid uid)
            throws MapiException {
        try (ProfSect section = services.openProfileSection(uid, 0)) {
            List<PropValue> values = new ArrayList<>();
            List<PropTag> secrets = new ArrayList<>();
            for (PropValue value : section.getProps(List.of(), Mapi.MAPI_UNICODE)) {
                if (ProfileSecrets.isSecret(value.tag())) {
                    secrets.add(value.tag());
                } else if (!COMPUTED.contains(value.tag().id()) && !(value instanceof PropValue.ErrorValue)
                        && !(value instanceof PropValue.ObjectValue)) {
                    values.add(value);
                }
            }
            values.sort(Comparator.comparing(PropValue::tag));
            return values.isEmpty() && secrets.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ProfileContent.Section(uid, values, secrets));
        } catch (MapiException e) {
            if (e.result().equals(HResult.MAPI_E_NOT_FOUND) || e.result().equals(HResult.MAPI_E_NO_ACCESS)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isDefault(ProfAdmin admin, String profile) throws MapiException {
        return defaultProfile(admin).filter(profile::equals).isPresent();
    }

    /** {@return the name of the default profile} */
    static Optional<String> defaultProfile(ProfAdmin admin) throws MapiException {
        try (MapiTable table = admin.getProfileTable(0)) {
            return Rows.all(table, List.of(PropTags.PR_DISPLAY_NAME_W, PropTags.PR_DEFAULT_PROFILE)).stream()
                    .filter(row -> row.isTrue(PropTags.PR_DEFAULT_PROFILE))
                    .flatMap(row -> row.string(PropTags.PR_DISPLAY_NAME_W).stream()).findFirst();
        }
    }

    /** {@return the profile of that name, as a whole; empty when there is none} */
    static Optional<ProfileContent> find(ProfAdmin admin, String profile) throws MapiException {
        try (MapiTable table = admin.getProfileTable(0)) {
            boolean there = Rows.all(table, List.of(PropTags.PR_DISPLAY_NAME_W)).stream()
                    .anyMatch(row -> row.string(PropTags.PR_DISPLAY_NAME_W).orElse("").equalsIgnoreCase(profile));
            return there ? Optional.of(read(admin, profile)) : Optional.empty();
        }
    }
}
