package org.mapiscope.operation.profile.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;

/**
 * One thing in which a profile differs before and after a change. Immutable.
 *
 * @param uid of the service, the provider or the section; empty for the profile
 * @param name what people call that; its identifier where it has no name
 * @param property of the section
 * @param before the value, or the name of the profile
 * @param after likewise
 */
public record ProfileDifference(Kind kind, Optional<MapiUid> uid, String name, Optional<PropTag> property,
        Optional<PropValue> before, Optional<PropValue> after) {
    /** What differs. */
    public enum Kind {
        PROFILE_MADE, PROFILE_DELETED, PROFILE_RENAMED, DEFAULT_PROFILE, NO_DEFAULT_PROFILE, SERVICE_ADDED, SERVICE_REMOVED, SERVICE_ORDER, PROVIDER_ADDED, PROVIDER_REMOVED, PROVIDER_ORDER, PROVIDER_FLAGS, PROPERTY_SET, PROPERTY_CHANGED, PROPERTY_DELETED,
        /** A secret that is in the profile and will not be. */
        SECRET_DELETED,
        /** A secret that a backup names and that nobody has any more. */
        SECRET_MISSING
    }

    /** {@return whether something is gone that only a backup still has} */
    public boolean loses() {
        return switch (kind) {
            case PROFILE_DELETED, SERVICE_REMOVED, PROVIDER_REMOVED, PROPERTY_CHANGED, PROPERTY_DELETED,
                    SECRET_DELETED ->
                true;
            case PROFILE_MADE, PROFILE_RENAMED, DEFAULT_PROFILE, NO_DEFAULT_PROFILE, SERVICE_ADDED, SERVICE_ORDER,
                    PROVIDER_ADDED, PROVIDER_ORDER, PROVIDER_FLAGS, PROPERTY_SET, SECRET_MISSING ->
                false;
        };
    }

    /** {@return what differs, from the profile as a whole to its properties} */
    static List<ProfileDifference> between(Optional<ProfileContent> before, Optional<ProfileContent> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Stream.concat(after.stream().map(each -> of(Kind.PROFILE_MADE, each)),
                    before.stream().map(each -> of(Kind.PROFILE_DELETED, each))).toList();
        }
        return new Comparison(before.get(), after.get()).all();
    }

    private static ProfileDifference of(Kind kind, ProfileContent profile) {
        return new ProfileDifference(kind, Optional.empty(), profile.name(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** Collects the differences of two states of one profile. */
    private static final class Comparison {
        private final ProfileContent before;
        private final ProfileContent after;
        private final List<ProfileDifference> found = new ArrayList<>();

        Comparison(ProfileContent before, ProfileContent after) {
            this.before = before;
            this.after = after;
        }

        List<ProfileDifference> all() {
            if (!before.name().equals(after.name())) {
                found.add(of(Kind.PROFILE_RENAMED, after));
            }
            if (before.isDefault() != after.isDefault()) {
                found.add(of(after.isDefault() ? Kind.DEFAULT_PROFILE : Kind.NO_DEFAULT_PROFILE, after));
            }
            List<MapiUid> services = before.services().stream().map(ProfileContent.Service::uid).toList();
            List<MapiUid> services2 = after.services().stream().map(ProfileContent.Service::uid).toList();
            each(services, services2, List.of(Kind.SERVICE_REMOVED, Kind.SERVICE_ADDED, Kind.SERVICE_ORDER));
            List<MapiUid> providers = before.providers().stream().map(ProfileContent.Provider::uid).toList();
            List<MapiUid> providers2 = after.providers().stream().map(ProfileContent.Provider::uid).toList();
            each(providers, providers2, List.of(Kind.PROVIDER_REMOVED, Kind.PROVIDER_ADDED, Kind.PROVIDER_ORDER));
            for (ProfileContent.Provider provider : before.providers()) {
                if (after.provider(provider.uid()).filter(each -> !each.equals(provider)).isPresent()) {
                    add(Kind.PROVIDER_FLAGS, provider.uid());
                }
            }
            Stream.concat(before.sections().stream(), after.sections().stream()).map(ProfileContent.Section::uid)
                    .distinct().forEach(this::section);
            return List.copyOf(found);
        }

        private void each(List<MapiUid> old, List<MapiUid> now, List<Kind> removedAddedOrder) {
            old.stream().filter(uid -> !now.contains(uid)).forEach(uid -> add(removedAddedOrder.get(0), uid));
            now.stream().filter(uid -> !old.contains(uid)).forEach(uid -> add(removedAddedOrder.get(1), uid));
            List<MapiUid> stayed = old.stream().filter(now::contains).toList();
            List<MapiUid> stay = now.stream().filter(old::contains).toList();
            for (int i = 0; i < stay.size(); i++) {
                if (!stay.get(i).equals(stayed.get(i))) {
                    add(removedAddedOrder.get(2), stay.get(i));
                }
            }
        }

        private void section(MapiUid uid) {
            Optional<ProfileContent.Section> old = before.section(uid);
            Optional<ProfileContent.Section> now = after.section(uid);
            old.ifPresent(section -> section.values().forEach(value -> {
                Optional<PropValue> other = now.flatMap(each -> each.value(value.tag()));
                if (!other.equals(Optional.of(value))) {
                    property(other.isEmpty() ? Kind.PROPERTY_DELETED : Kind.PROPERTY_CHANGED, uid,
                            Optional.of(value), other);
                }
            }));
            now.ifPresent(section -> section.values().stream()
                    .filter(value -> old.flatMap(each -> each.value(value.tag())).isEmpty())
                    .forEach(value -> property(Kind.PROPERTY_SET, uid, Optional.empty(), Optional.of(value))));
            secrets(uid, old, now, Kind.SECRET_DELETED);
            secrets(uid, now, old, Kind.SECRET_MISSING);
        }

        private void property(Kind kind, MapiUid uid, Optional<PropValue> old, Optional<PropValue> now) {
            found.add(new ProfileDifference(kind, Optional.of(uid), nameOf(uid),
                    now.or(() -> old).map(PropValue::tag), old, now));
        }

        private void secrets(MapiUid uid, Optional<ProfileContent.Section> of, Optional<ProfileContent.Section> other,
                Kind kind) {
            List<PropTag> there = other.map(ProfileContent.Section::secrets).orElse(List.of());
            of.map(ProfileContent.Section::secrets).orElse(List.of()).stream().filter(tag -> !there.contains(tag))
                    .forEach(tag -> found.add(new ProfileDifference(kind, Optional.of(uid), nameOf(uid),
                            Optional.of(tag), Optional.empty(), Optional.empty())));
        }

        private void add(Kind kind, MapiUid uid) {
            found.add(new ProfileDifference(kind, Optional.of(uid), nameOf(uid), Optional.empty(), Optional.empty(),
                    Optional.empty()));
        }

        private String nameOf(MapiUid uid) {
            return ContentChange.nameOf(before, uid).or(() -> ContentChange.nameOf(after, uid))
                    .orElseGet(uid::toString);
        }
    }
}
