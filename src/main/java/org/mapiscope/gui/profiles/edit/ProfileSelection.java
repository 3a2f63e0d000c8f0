package org.mapiscope.gui.profiles.edit;

import java.util.Optional;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;

/**
 * What is selected where profiles are shown. Immutable.
 *
 * @param where whose profile it is; empty for one of a registry file, which is never changed
 * @param profile its name; empty when none is selected
 * @param uid of the service, the provider or the section
 * @param property of the section that is selected beside
 * @param place among the services, or among the providers of one service
 */
public record ProfileSelection(Optional<MapiProfiles> where, Optional<String> profile, Kind kind,
        Optional<MapiUid> uid, Optional<PropTag> property, Place place) {
    /** Nothing is selected. */
    public static final ProfileSelection NOTHING = new ProfileSelection(Optional.empty(), Optional.empty(),
            Kind.NOTHING, Optional.empty(), Optional.empty(), Place.ONLY);

    /** What is selected. */
    public enum Kind {
        NOTHING, PROFILE, SERVICE, PROVIDER,
        /** A section that is neither a service's nor a provider's. */
        SECTION
    }

    /**
     * Where something is among its like.
     *
     * @param index from 0
     */
    public record Place(int index, int count) {
        /** There is no other. */
        public static final Place ONLY = new Place(0, 1);

        boolean isFirst() {
            return index == 0;
        }

        boolean isLast() {
            return index == count - 1;
        }
    }

    /** {@return the profiles of a MAPI, and none of them} */
    public static ProfileSelection of(MapiProfiles where) {
        return new ProfileSelection(Optional.of(where), Optional.empty(), Kind.NOTHING, Optional.empty(),
                Optional.empty(), Place.ONLY);
    }

    /** {@return a profile} */
    public static ProfileSelection profile(MapiProfiles where, String profile) {
        return new ProfileSelection(Optional.of(where), Optional.of(profile), Kind.PROFILE, Optional.empty(),
                Optional.empty(), Place.ONLY);
    }

    /** {@return a profile of a registry file, or what is in it} */
    public static ProfileSelection ofFile(String profile, Kind kind) {
        return new ProfileSelection(Optional.empty(), Optional.of(profile), kind, Optional.empty(), Optional.empty(),
                Place.ONLY);
    }

    /** {@return a service of this profile} */
    public ProfileSelection service(MapiUid service, Place among) {
        return new ProfileSelection(where, profile, Kind.SERVICE, Optional.of(service), Optional.empty(), among);
    }

    /** {@return a provider of this profile} */
    public ProfileSelection provider(MapiUid provider, Place among) {
        return new ProfileSelection(where, profile, Kind.PROVIDER, Optional.of(provider), Optional.empty(), among);
    }

    /** {@return a section of this profile} */
    public ProfileSelection section(MapiUid section) {
        return new ProfileSelection(where, profile, Kind.SECTION, Optional.of(section), Optional.empty(), Place.ONLY);
    }

    /** {@return the same with a property selected beside} */
    public ProfileSelection withProperty(PropTag tag) {
        return new ProfileSelection(where, profile, kind, uid, Optional.of(tag), place);
    }
}
