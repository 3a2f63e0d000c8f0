package org.mapiscope.subsystem.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.subsystem.profile.ProfileStorage.ProfileName;
import org.mapiscope.subsystem.table.MemoryRows;

/** Administers the profiles. Thread-safe. */
final class ProfileAdmin implements ProfAdmin {
    private static final int MAPI_DEFAULT_SERVICES = 0x1;
    private static final int MAPI_DIALOG = 0x8;
    private static final int ANY = MAPI_DIALOG | Mapi.MAPI_UNICODE;

    private static final List<PropTag> COLUMNS = List.of(PropTags.PR_DISPLAY_NAME_W, PropTags.PR_DEFAULT_PROFILE,
            PropTags.PR_INSTANCE_KEY);

    private final Profiles profiles;

    ProfileAdmin(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public MapiTable getProfileTable(int flags) throws MapiException {
        String call = "IProfAdmin::GetProfileTable";
        Require.flags(call, flags, Mapi.MAPI_UNICODE);
        return profiles.table(new MemoryRows(COLUMNS, profiles.names(call).stream().map(ProfileAdmin::row).toList()));
    }

    private static List<PropValue> row(ProfileName name) {
        return List.of(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, name.name()),
                new PropValue.BooleanValue(PropTags.PR_DEFAULT_PROFILE, name.isDefault()),
                new PropValue.BinaryValue(PropTags.PR_INSTANCE_KEY, name.id().bytes()));
    }

    /** No service is a default one, so MAPI_DEFAULT_SERVICES adds none. */
    @Override
    public void createProfile(String name, long uiParam, int flags) throws MapiException {
        String call = "IProfAdmin::CreateProfile";
        Require.flags(call, flags, ANY | MAPI_DEFAULT_SERVICES | TEMPORARY);
        Require.profileName(call, name);
        boolean temporary = (flags & TEMPORARY) != 0;
        if (temporary && profiles.isOnDisk(call, name)) {
            throw Profiles.collision(call, name);
        }
        add(call, temporary ? profiles.memory() : profiles.disk(), ProfileData.empty(name));
    }

    private void add(String call, ProfileStorage storage, ProfileData profile) throws MapiException {
        checkFree(call, profiles.memory(), profile.name());
        storage.change(call, contents -> {
            if (contents.named(profile.name()).isPresent()) {
                throw Profiles.collision(call, profile.name());
            }
            contents.put(profile);
            return profile;
        });
    }

    static void checkFree(String call, ProfileStorage storage, String name) throws MapiException {
        if (storage.read(call, contents -> contents.named(name)).isPresent()) {
            throw Profiles.collision(call, name);
        }
    }

    @Override
    public void deleteProfile(String name, int flags) throws MapiException {
        String call = "IProfAdmin::DeleteProfile";
        Require.flags(call, flags, ANY);
        for (ProfileStorage storage : List.of(profiles.memory(), profiles.disk())) {
            // a look first: no file is made only to find that nothing is in it
            if (storage.read(call, contents -> contents.named(name)).isPresent() && remove(call, storage, name)) {
                return;
            }
        }
        throw Profiles.noProfile(call, name);
    }

    private static boolean remove(String call, ProfileStorage storage, String name) throws MapiException {
        return storage.change(call, contents -> {
            Optional<ProfileName> found = contents.named(name);
            if (found.isPresent()) {
                contents.remove(found.get().id());
            }
            return found.isPresent();
        });
    }

    @Override
    public void copyProfile(String oldName, String newName, long uiParam, int flags) throws MapiException {
        String call = "IProfAdmin::CopyProfile";
        Require.flags(call, flags, ANY);
        Require.profileName(call, newName);
        ProfileData original = profiles.handle(call, oldName).last();
        ProfileData copy = original.copy(newName);
        add(call, profiles.disk(), copy);
        profiles.secrets().copy(original.id(), copy.id());
    }

    @Override
    public void renameProfile(String oldName, String newName, long uiParam, int flags) throws MapiException {
        String call = "IProfAdmin::RenameProfile";
        Require.flags(call, flags, ANY);
        Require.profileName(call, newName);
        ProfileHandle renamed = profiles.handle(call, oldName);
        if (renamed.isTemporary()) {
            checkFree(call, profiles.disk(), newName);
        } else {
            checkFree(call, profiles.memory(), newName);
        }
        renamed.rename(call, newName);
    }

    @Override
    public void setDefaultProfile(Optional<String> name, int flags) throws MapiException {
        String call = "IProfAdmin::SetDefaultProfile";
        Require.flags(call, flags, Mapi.MAPI_UNICODE);
        if (name.isPresent()) {
            // a look first: no file is made only to find that nothing is in it
            if (profiles.names(call).stream().noneMatch(each -> isCalled(each, name.get()))) {
                throw Profiles.noProfile(call, name.get());
            }
        }
        profiles.change(profiles.disk(), call, contents -> setDefault(call, contents, name));
    }

    private static boolean isCalled(ProfileName profile, String name) {
        return Require.folded(profile.name()).equals(Require.folded(name));
    }

    /** The one that was the default goes first, for there is never more than one. */
    private static List<ProfileData> setDefault(String call, ProfileStorage.Contents contents, Optional<String> name)
            throws MapiException {
        List<ProfileData> changed = new ArrayList<>();
        for (ProfileName each : contents.names()) {
            if (each.isDefault()) {
                put(contents, each, false, changed);
            }
        }
        if (name.isPresent()) {
            put(contents, contents.named(name.get()).orElseThrow(() -> Profiles.noProfile(call, name.get())), true,
                    changed);
        }
        return changed;
    }

    static void put(ProfileStorage.Contents contents, ProfileName name, boolean on, List<ProfileData> changed)
            throws MapiException {
        Optional<ProfileData> found = contents.find(name.id());
        if (found.isPresent()) {
            ProfileData profile = found.get().withDefault(on);
            contents.put(profile);
            changed.add(profile);
        }
    }

    @Override
    public ProfileContent readProfile(String name) throws MapiException {
        ProfileHandle handle = profiles.handle("IProfAdmin::ReadProfile", name);
        return new ContentOfProfile(handle).of(handle.last());
    }

    @Override
    public void replaceProfile(Optional<ProfileContent> before, Optional<ProfileContent> after) throws MapiException {
        if (after.isPresent()) {
            Require.profileName("IProfAdmin::ReplaceProfile", after.get().name());
            Optional<String> defect = after.get().defect();
            if (defect.isPresent()) {
                throw new MapiException("IProfAdmin::ReplaceProfile", HResult.MAPI_E_INVALID_PARAMETER, defect.get());
            }
        }
        Replacement replacement = new Replacement(profiles);
        if (before.isPresent()) {
            replacement.change(before.get(), after);
        } else if (after.isPresent()) {
            replacement.make(after.get());
        }
    }

    @Override
    public MsgServiceAdmin adminServices(String name, long uiParam, int flags) throws MapiException {
        String call = "IProfAdmin::AdminServices";
        Require.flags(call, flags, ANY);
        return new ServiceAdmin(profiles.handle(call, name));
    }

    @Override
    public void close() {}
}
