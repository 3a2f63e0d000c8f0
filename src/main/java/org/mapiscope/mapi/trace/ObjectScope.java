package org.mapiscope.mapi.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.mapiscope.mapi.OpenObject;

/**
 * What is open of one owner: a client's session, or a provider's logon. Thread-safe.
 *
 * <p>An object may belong to two scopes, and is invalid as soon as one of them is.
 */
public final class ObjectScope {
    private final Set<TracedObject> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger advises = new AtomicInteger();
    private volatile boolean valid = true;

    /** {@return what is open, the oldest first} */
    public List<OpenObject> openObjects() {
        return open.stream().map(TracedObject::describe).sorted(Comparator.comparingLong(OpenObject::id)).toList();
    }

    public int openCount() {
        return open.size();
    }

    /** {@return the connections that were advised and not unadvised, of objects still open} */
    public int adviseCount() {
        return advises.get();
    }

    /** {@return whether something is open in both scopes} */
    public boolean sharesWith(ObjectScope other) {
        return open.stream().anyMatch(other.open::contains);
    }

    public boolean isValid() {
        return valid;
    }

    /** Makes all that is open invalid, now and whatever opens later. Returns what was open. */
    public List<OpenObject> invalidate() {
        valid = false;
        List<OpenObject> left = openObjects();
        for (TracedObject object : open) {
            object.leaveScopes();
        }
        return left;
    }

    /** Makes the scope invalid and gives back what is open, the newest first. Returns what that was. */
    public List<OpenObject> releaseAll() {
        valid = false;
        List<TracedObject> left = new ArrayList<>(open);
        left.sort(Comparator.comparingLong((TracedObject object) -> object.describe().id()).reversed());
        List<OpenObject> described = left.stream().map(TracedObject::describe).toList().reversed();
        List<RuntimeException> defects = new ArrayList<>();
        for (TracedObject object : left) {
            try {
                object.releaseForClient();
            } catch (RuntimeException e) {
                // one object of a provider broke down: the others must still be given back
                defects.add(e);
            }
        }
        if (!defects.isEmpty()) {
            RuntimeException first = defects.getFirst();
            defects.stream().distinct().skip(1).forEach(first::addSuppressed);
            throw first;
        }
        return described;
    }

    void add(TracedObject object) {
        open.add(object);
        if (!valid) {
            object.leaveScopes();
        }
    }

    void remove(TracedObject object) {
        open.remove(object);
    }

    void advised(int change) {
        advises.addAndGet(change);
    }

    private Optional<TracedObject> find(Object target) {
        return open.stream().filter(object -> object.isFor(target)).findFirst();
    }

    /** Makes one object invalid, given the implementation behind it or the proxy before it. */
    public void makeInvalid(Object target) {
        find(TracedObject.unwrap(target)).ifPresent(TracedObject::leaveScopes);
    }
}
