package org.mapiscope.subsystem.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.subsystem.profile.ProfileStorage.ProfileName;

/** Puts one state of a profile in the place of another, in one step. Thread-safe. */
final class Replacement {
    private static final String CALL = "IProfAdmin::ReplaceProfile";

    private final Profiles profiles;

    Replacement(Profiles profiles) {
        this.profiles = profiles;
    }

    /** Makes a new profile in the file. */
    void make(ProfileContent after) throws MapiException {
        if (profiles.memory().read(CALL, contents -> contents.named(after.name())).isPresent()) {
            throw Profiles.collision(CALL, after.name());
        }
        profiles.change(profiles.disk(), CALL, contents -> {
            if (contents.named(after.name()).isPresent()) {
                throw Profiles.collision(CALL, after.name());
            }
            boolean taken = contents.find(after.id()).isPresent();
            return put(contents, ContentOfProfile.data(CALL, taken ? after.withId(MapiUid.random()) : after,
                    Optional.empty()));
        });
    }

    /** Changes a profile, or deletes it. */
    void change(ProfileContent before, Optional<ProfileContent> after) throws MapiException {
        ProfileHandle handle = profiles.find(CALL, before.name()).orElseThrow(() -> changed(before));
        ProfileStorage storage = handle.isTemporary() ? profiles.memory() : profiles.disk();
        ContentOfProfile content = new ContentOfProfile(handle);
        if (after.isPresent() && !Require.folded(after.get().name()).equals(Require.folded(before.name()))) {
            ProfileAdmin.checkFree(CALL, handle.isTemporary() ? profiles.disk() : profiles.memory(),
                    after.get().name());
        }
        profiles.change(storage, CALL, contents -> {
            ProfileData now = contents.find(handle.id()).orElseThrow(() -> changed(before));
            if (!content.of(now).equals(before)) {
                throw changed(before);
            }
            if (after.isEmpty()) {
                contents.remove(now.id());
                return List.of();
            }
            ProfileContent next = after.get().withId(now.id());
            Optional<ProfileName> other = contents.named(next.name());
            if (other.isPresent() && !other.get().id().equals(now.id())) {
                throw Profiles.collision(CALL, next.name());
            }
            return put(contents, ContentOfProfile.data(CALL, next, Optional.of(now)));
        });
        after.ifPresent(next -> profiles.secrets().keepOnly(handle.id(), next));
    }

    private static MapiException changed(ProfileContent before) {
        return new MapiException(CALL, HResult.MAPI_E_OBJECT_CHANGED,
                "the profile '" + before.name() + "' was changed meanwhile");
    }

    private static List<ProfileData> put(ProfileStorage.Contents contents, ProfileData after) throws MapiException {
        List<ProfileData> changed = new ArrayList<>();
        for (ProfileName each : after.isDefault() ? contents.names() : List.<ProfileName>of()) {
            if (each.isDefault() && !each.id().equals(after.id())) {
                ProfileAdmin.put(contents, each, false, changed);
            }
        }
        contents.put(after);
        changed.add(after);
        return changed;
    }
}
