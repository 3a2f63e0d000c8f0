package org.mapiscope.operation.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/** Reads what providers of address books say of what they show. */
final class AddressBookReader {
    private final Sections sections;

    AddressBookReader(Sections sections) {
        this.sections = sections;
    }

    ProfileAddressBook addressBook(Optional<ProfileService> service, ProfileProvider provider) {
        return new ProfileAddressBook(provider.uid(), service.map(ProfileService::uid),
                service.map(ProfileService::name).orElse(""), provider.displayName(), containers(service, provider));
    }

    /** {@return the names of folders with contacts, or the directory's server and where a search begins in it} */
    private List<String> containers(Optional<ProfileService> service, ProfileProvider provider) {
        PropValues props = sections.props(provider.uid());
        List<String> folders = strings(props, ProfileTags.PR_CONTAB_DISPLAY_NAMES_W);
        if (folders.isEmpty()) {
            folders = strings(props, ProfileTags.PR_CONTAB_DISPLAY_NAMES_A);
        }
        if (!folders.isEmpty() || !isLdap(service)) {
            return folders;
        }
        return Ldap.of(sections, provider.uid(), service.map(ProfileService::uid))
                .map(ldap -> Stream.concat(Stream.of(ldap.place()), ldap.searchBase().stream()).toList())
                .orElse(List.of());
    }

    private static boolean isLdap(Optional<ProfileService> service) {
        return service.map(ProfileService::name).filter("EMABLT"::equalsIgnoreCase).isPresent();
    }

    private static List<String> strings(PropValues props, PropTag tag) {
        return props.get(tag).filter(PropValue.MultiValue.class::isInstance).map(PropValue.MultiValue.class::cast)
                .map(many -> many.values().stream()
                        .flatMap(each -> PropValues.of(List.of(each)).string(each.tag()).stream()).toList())
                .orElse(List.of());
    }
}
