package org.mapiscope.subsystem.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.spi.MessageService;

/** One profile, read anew with each call; once it is deleted, as it was last known. Thread-safe. */
final class ProfileHandle {
    private final Profiles profiles;
    private final ProfileStorage storage;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Snapshot last;

    ProfileHandle(Profiles profiles, ProfileStorage storage, Snapshot first) {
        this.profiles = profiles;
        this.storage = storage;
        this.last = first;
    }

    /**
     * A profile as it was at one moment.
     *
     * @param moment the larger, the later
     */
    record Snapshot(long moment, ProfileData data) {}

    Profiles profiles() {
        return profiles;
    }

    MapiUid id() {
        return last().id();
    }

    /** {@return whether the profile is in memory only} */
    boolean isTemporary() {
        return profiles.isTemporary(storage);
    }

    /** @throws MapiException {@code MAPI_E_NO_ACCESS} when nothing in the profile can be changed */
    void requireWritable(String call) throws MapiException {
        Optional<String> why = storage.whyReadOnly();
        if (why.isPresent()) {
            throw new MapiException(call, HResult.MAPI_E_NO_ACCESS, why.get());
        }
    }

    boolean isReadOnly() {
        return storage.whyReadOnly().isPresent();
    }

    /** {@return the profile as it was last known} */
    ProfileData last() {
        return last.data();
    }

    /** Takes what is newer than what is known, and returns whether that differs. */
    boolean update(Snapshot now) {
        lock.lock();
        try {
            Snapshot before = last;
            if (now.moment() <= before.moment()) {
                return false;
            }
            last = now;
            return !now.data().equals(before.data());
        } finally {
            lock.unlock();
        }
    }

    /** {@return the profile as it is now; empty when it is deleted} */
    Optional<Snapshot> find(String call) throws MapiException {
        return storage.read(call,
                contents -> contents.find(id()).map(data -> new Snapshot(profiles.moment(), data)));
    }

    ProfileData read(String call) throws MapiException {
        return find(call).map(Snapshot::data).orElseGet(this::last);
    }

    /** What a change makes of a profile. */
    @FunctionalInterface
    interface Change {
        ProfileData of(ProfileData profile) throws MapiException;
    }

    /**
     * Changes the profile as it is now, and tells the sessions on it.
     *
     * @throws MapiException {@code MAPI_E_OBJECT_DELETED}
     */
    void change(String call, Change change) throws MapiException {
        profiles.change(storage, call, contents -> {
            ProfileData before = contents.find(id()).orElseThrow(() -> deleted(call));
            ProfileData after = change.of(before);
            if (!after.equals(before)) {
                contents.put(after);
            }
            return List.of(after);
        });
    }

    /** @throws MapiException {@code MAPI_E_COLLISION} when another profile in the same place has that name */
    void rename(String call, String name) throws MapiException {
        profiles.change(storage, call, contents -> {
            ProfileData before = contents.find(id()).orElseThrow(() -> deleted(call));
            if (contents.named(name).filter(other -> !other.id().equals(id())).isPresent()) {
                throw Profiles.collision(call, name);
            }
            ProfileData after = before.withName(name);
            contents.put(after);
            return List.of(after);
        });
    }

    private MapiException deleted(String call) {
        return new MapiException(call, HResult.MAPI_E_OBJECT_DELETED,
                "the profile '" + last().name() + "' was deleted");
    }

    /** {@return whether a property of a section is to be stored encrypted, or not at all} */
    boolean isSecret(ProfileData profile, MapiUid section, PropTag tag) {
        return storage.whyReadOnly().isEmpty() && tag.isSecure()
                && profile.owner(section).flatMap(service -> profiles.service(service.name()))
                        .map(MessageService::plainProperties).stream().flatMap(Set::stream)
                        .noneMatch(plain -> plain.id() == tag.id());
    }
}
