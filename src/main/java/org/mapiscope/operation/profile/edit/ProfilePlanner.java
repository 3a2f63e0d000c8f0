package org.mapiscope.operation.profile.edit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InstalledService;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.ProviderAdmin;
import org.mapiscope.operation.profile.edit.ProfilePlan.How;
import org.mapiscope.operation.profile.edit.ProfilePlan.Kind;

/**
 * Plans changes of profiles, and changes none. On MapiScope's own profiles each is tried on a copy in memory, so that a plan knows
 * what will be different; Outlook's profiles are changed by MAPI's calls. Thread-safe; every method makes calls.
 */
public final class ProfilePlanner {
    private final Administration administration;
    private final Trial trial;

    public ProfilePlanner(Mapi mapi) {
        this.administration = new Administration(mapi);
        this.trial = new Trial(administration);
    }

    /** {@return the profile as it is} */
    public ProfileContent content(String profile) throws MapiException {
        return administration.with(admin -> Administration.read(admin, profile));
    }

    /** {@return all properties of a section, those too that MAPI makes itself; no secret} */
    public List<PropValue> section(String profile, MapiUid section) throws MapiException {
        return administration.with(admin -> {
            try (MsgServiceAdmin services = admin.adminServices(profile, 0, 0);
                    ProfSect opened = services.openProfileSection(section, 0)) {
                return opened.getProps(List.of(), Mapi.MAPI_UNICODE);
            }
        });
    }

    /**
     * Plans a profile with a service for each PST file.
     *
     * @throws MapiException {@code MAPI_E_COLLISION}; {@code MAPI_E_NOT_FOUND} when a file is not there; {@code
     *     MAPI_E_INVALID_PARAMETER} for a name that is none
     */
    public ProfilePlan create(String profile, List<Path> files) throws MapiException {
        PstServices work = new PstServices(files);
        work.requireFiles();
        return administration.with(admin -> {
            if (!trial.isWhole()) {
                return new ProfilePlan(Kind.CREATE, Optional.empty(), new How.Calls(
                        real -> createWhole(real, profile, work), Optional.of(profile)));
            }
            requireFree(admin, profile);
            return Trial.replace(Kind.CREATE, Optional.empty(), Optional.of(Trial.staged(admin, Optional.empty(), work)
                    .withName(profile)));
        });
    }

    /** When a service cannot be made there is no profile. */
    private static void createWhole(ProfAdmin admin, String profile, Trial.ServiceWork work) throws MapiException {
        admin.createProfile(profile, 0, 0);
        boolean done = false;
        try {
            Trial.run(admin, profile, work);
            done = true;
        } finally {
            if (!done) {
                admin.deleteProfile(profile, 0);
            }
        }
    }

    /** @throws MapiException what IProfAdmin::CreateProfile answers to such a name */
    private static void requireFree(ProfAdmin admin, String profile) throws MapiException {
        if (Administration.find(admin, profile).isPresent()) {
            throw new MapiException("IProfAdmin::CreateProfile", HResult.MAPI_E_COLLISION,
                    "there is a profile '" + profile + "' already");
        }
    }

    /** @throws MapiException {@code MAPI_E_NOT_FOUND}, {@code MAPI_E_COLLISION} */
    public ProfilePlan copy(String from, String to) throws MapiException {
        return administration.with(admin -> {
            ProfileContent before = Administration.read(admin, from);
            requireFree(admin, to);
            // not as a replacement: MAPI copies the secrets too
            return new ProfilePlan(Kind.COPY, Optional.of(before), new How.Calls(
                    real -> real.copyProfile(from, to, 0, 0), Optional.of(to)));
        });
    }

    /** @throws MapiException {@code MAPI_E_NOT_FOUND}, {@code MAPI_E_COLLISION} */
    public ProfilePlan rename(String from, String to) throws MapiException {
        return administration.with(admin -> {
            ProfileContent before = Administration.read(admin, from);
            if (!from.equalsIgnoreCase(to)) {
                requireFree(admin, to);
            }
            return trial.isWhole()
                    ? Trial.replace(Kind.RENAME, Optional.of(before), Optional.of(before.withName(to)))
                    : new ProfilePlan(Kind.RENAME, Optional.of(before), new How.Calls(
                            real -> real.renameProfile(from, to, 0, 0), Optional.of(to)));
        });
    }

    public ProfilePlan delete(String profile) throws MapiException {
        return administration.with(admin -> {
            ProfileContent before = Administration.read(admin, profile);
            return trial.isWhole()
                    ? Trial.replace(Kind.DELETE, Optional.of(before), Optional.empty())
                    : new ProfilePlan(Kind.DELETE, Optional.of(before), new How.Calls(
                            real -> real.deleteProfile(profile, 0), Optional.empty()));
        });
    }

    public ProfilePlan setDefault(String profile) throws MapiException {
        return administration.with(admin -> {
            ProfileContent before = Administration.read(admin, profile);
            return trial.isWhole()
                    ? Trial.replace(Kind.SET_DEFAULT, Optional.of(before), Optional.of(before.withDefault(true)))
                    : Trial.calls(Kind.SET_DEFAULT, before, real -> real.setDefaultProfile(Optional.of(profile), 0));
        });
    }

    /** Plans that no profile is the default; nothing when none is. */
    public ProfilePlan unsetDefault() throws MapiException {
        return administration.with(admin -> {
            Optional<String> now = Administration.defaultProfile(admin);
            if (now.isEmpty()) {
                return Trial.replace(Kind.SET_DEFAULT, Optional.empty(), Optional.empty());
            }
            ProfileContent before = Administration.read(admin, now.get());
            return trial.isWhole()
                    ? Trial.replace(Kind.SET_DEFAULT, Optional.of(before), Optional.of(before.withDefault(false)))
                    : Trial.calls(Kind.SET_DEFAULT, before, real -> real.setDefaultProfile(Optional.empty(), 0));
        });
    }

    /**
     * Plans a profile like that of a backup.
     *
     * @param name the profile to make, or to put back to what it was
     * @throws MapiException {@code MAPI_E_COLLISION} when there is one of that name and MAPI takes no profile as a whole
     */
    public ProfilePlan restore(ProfileBackup backup, String name) throws MapiException {
        return administration.with(admin -> {
            Optional<ProfileContent> before = Administration.find(admin, name);
            ProfileContent kept = backup.profile().withName(before.map(ProfileContent::name).orElse(name));
            boolean isDefault = before.map(ProfileContent::isDefault)
                    .orElse(kept.isDefault() && Administration.defaultProfile(admin).isEmpty());
            if (trial.isWhole()) {
                ProfileContent same = before.map(each -> kept.withId(each.id())).orElse(kept);
                return Trial.replace(Kind.RESTORE, before, Optional.of(same.withDefault(isDefault)));
            }
            if (before.isPresent()) {
                throw new MapiException("IProfAdmin::CreateProfile", HResult.MAPI_E_COLLISION,
                        "there is a profile '" + name + "' already; bring the backup back under another name");
            }
            return new ProfilePlan(Kind.RESTORE, Optional.empty(), new How.Calls(new MadeAnew(kept)::make,
                    Optional.of(name)));
        });
    }

    /**
     * Plans a new service.
     *
     * @param serviceName as the service calls itself, such as {@code MSUPST MS}
     * @param displayName empty for the service's own
     * @param settings of its section, such as PR_PST_PATH
     * @throws MapiException {@code MAPI_E_NOT_FOUND} when no such service is installed
     */
    public ProfilePlan addService(String profile, String serviceName, String displayName, List<PropValue> settings)
            throws MapiException {
        return trial.work(Kind.ADD_SERVICE, profile, settings, services -> {
            MapiUid made = services.createMsgService(serviceName, displayName, 0, 0);
            if (!settings.isEmpty()) {
                services.configureMsgService(made, 0, 0, settings);
            }
        });
    }

    public ProfilePlan configure(String profile, MapiUid service, List<PropValue> settings) throws MapiException {
        return trial.work(Kind.CONFIGURE, profile, settings,
                services -> services.configureMsgService(service, 0, 0, settings));
    }

    /** @param resourceType PR_RESOURCE_TYPE of the provider; empty for the service's first kind */
    public ProfilePlan addProvider(String profile, MapiUid service, Optional<Integer> resourceType)
            throws MapiException {
        ProfileContent.Service owner = content(profile).service(service).orElseThrow(() -> new MapiException(
                "IMsgServiceAdmin::AdminProviders", HResult.MAPI_E_NOT_FOUND, "there is no service " + service));
        List<PropValue> type = resourceType.<PropValue>map(
                each -> new PropValue.LongValue(PropTags.PR_RESOURCE_TYPE, each)).stream().toList();
        return trial.work(Kind.ADD_PROVIDER, profile, List.of(), services -> {
            try (ProviderAdmin providers = services.adminProviders(service, 0)) {
                providers.createProvider(owner.name(), type, 0, 0);
            }
        });
    }

    /** Plans that a service or a provider goes, with its section and, of a service, its providers. */
    public ProfilePlan remove(String profile, MapiUid uid) throws MapiException {
        ProfileContent before = content(profile);
        Optional<ProfileContent.Provider> provider = before.provider(uid);
        if (provider.isPresent()) {
            return trial.change(Kind.REMOVE_PROVIDER, before, each -> ContentChange.withoutProvider(each, uid),
                    services -> {
                        try (ProviderAdmin providers = services.adminProviders(provider.get().service(), 0)) {
                            providers.deleteProvider(uid);
                        }
                    });
        }
        return trial.change(Kind.REMOVE_SERVICE, before, each -> ContentChange.withoutService(each, uid),
                services -> services.deleteMsgService(uid));
    }

    /**
     * Plans another place for a service, with its providers, or for a provider among those of its service.
     *
     * @param by how many places down; negative for up
     * @throws MapiException {@code MAPI_E_NO_SUPPORT} where MAPI keeps the order
     */
    public ProfilePlan move(String profile, MapiUid uid, int by) throws MapiException {
        return trial.change(Kind.MOVE, content(profile), each -> ContentChange.moved(each, uid, by), services -> {
            throw unsupported("MAPI has no call that orders services; Outlook keeps their order itself");
        });
    }

    /**
     * Plans another default store.
     *
     * @param uid of a store provider, or of a service that has one
     * @throws MapiException {@code MAPI_E_NO_SUPPORT} where a session has to be asked
     */
    public ProfilePlan setDefaultStore(String profile, MapiUid uid) throws MapiException {
        ProfileContent before = content(profile);
        MapiUid provider = before.providers().stream()
                .filter(each -> each.service().equals(uid)
                        && each.resourceType() == ContentChange.MAPI_STORE_PROVIDER)
                .map(ProfileContent.Provider::uid).findFirst().orElse(uid);
        return trial.change(Kind.SET_DEFAULT_STORE, before,
                each -> ContentChange.withDefaultStore(each, provider), services -> {
                    throw unsupported("this MAPI sets the default store in a session only: log on first");
                });
    }

    private static MapiException unsupported(String why) {
        return new MapiException("IMsgServiceAdmin", HResult.MAPI_E_NO_SUPPORT, why);
    }

    /** Plans a property of a section; the section is made when it is not there. */
    public ProfilePlan setProperty(String profile, MapiUid section, PropValue value) throws MapiException {
        return trial.work(Kind.SET_PROPERTY, profile, List.of(value), new SectionWork.Set(section, value));
    }

    public ProfilePlan deleteProperty(String profile, MapiUid section, PropTag tag) throws MapiException {
        ProfileContent before = content(profile);
        SectionWork work = new SectionWork.Delete(section, List.of(tag));
        boolean secret = before.section(section).stream().flatMap(each -> each.secrets().stream())
                .anyMatch(each -> each.id() == tag.id());
        return secret
                ? Trial.calls(Kind.DELETE_PROPERTY, before, admin -> Trial.run(admin, profile, work))
                : trial.change(Kind.DELETE_PROPERTY, before, each -> ContentChange.withoutProperty(each, section, tag),
                        work);
    }

    /** Plans that a section goes with all its properties. */
    public ProfilePlan deleteSection(String profile, MapiUid section) throws MapiException {
        ProfileContent before = content(profile);
        List<PropTag> tags = before.section(section).stream().flatMap(each -> each.values().stream())
                .map(each -> each.tag().withType(PropType.PT_UNSPECIFIED)).toList();
        return trial.change(Kind.DELETE_SECTION, before, each -> ContentChange.withoutSection(each, section),
                new SectionWork.Delete(section, tags));
    }

    /** {@return the services that a profile can be given} */
    public List<InstalledService> installed() {
        return administration.mapi().installedServices();
    }
}
