package org.mapiscope.operation.profile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.profile.Sections.Found;

/**
 * A directory that is asked by LDAP, as the sections of the service EMABLT have it.
 *
 * <p>Source: the mapping of the service EMABLT in the .prf files of the Office Resource Kit.
 *
 * @param ssl empty when nothing is said of it
 */
record Ldap(String server, Optional<Integer> port, Optional<String> user, Optional<String> searchBase,
        Optional<Boolean> ssl) {
    private static final int MAX_PORT = 0xFFFF;

    static Optional<Ldap> of(Sections sections, MapiUid provider, Optional<MapiUid> service) {
        List<Section> where = Stream.concat(Stream.of(provider), service.stream())
                .flatMap(uid -> sections.find(uid).stream()).toList();
        return string(where, ProfileTags.LDAP_SERVER)
                .map(server -> new Ldap(server, port(where), string(where, ProfileTags.LDAP_USER),
                        string(where, ProfileTags.LDAP_SEARCH_BASE), ssl(where)));
    }

    /** {@return server and port as one writes them} */
    String place() {
        return port.map(number -> server + ":" + number).orElse(server);
    }

    private static Optional<String> string(List<Section> where, PropTag tag) {
        return Sections.string(where, tag).map(Found::text);
    }

    /** The port is a string of digits; some versions keep a number. */
    private static Optional<Integer> port(List<Section> where) {
        for (Section section : where) {
            PropValues props = section.props();
            OptionalInt number = props.integer(ProfileTags.LDAP_PORT);
            Optional<Integer> port = number.isPresent()
                    ? Optional.of(number.getAsInt())
                    : props.string(ProfileTags.LDAP_PORT).filter(text -> text.matches("\\d{1,5}"))
                            .map(Integer::valueOf);
            if (port.filter(each -> each > 0 && each <= MAX_PORT).isPresent()) {
                return port;
            }
        }
        return Optional.empty();
    }

    private static Optional<Boolean> ssl(List<Section> where) {
        return where.stream().flatMap(section -> section.props().get(ProfileTags.LDAP_USE_SSL).stream())
                .filter(PropValue.BooleanValue.class::isInstance)
                .map(value -> ((PropValue.BooleanValue) value).value()).findFirst();
    }
}
