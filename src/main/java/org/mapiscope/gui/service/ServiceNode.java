package org.mapiscope.gui.service;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.operation.ProfileServices;
import org.mapiscope.operation.ProviderEntry;
import org.mapiscope.operation.ServiceEntry;

/** A row of the tree: what has a section in the profile. */
sealed interface ServiceNode {
    MapiUid uid();

    /** {@return what stands below it} */
    default List<ServiceNode> children() {
        return List.of();
    }

    /** A message service with its providers. */
    record Service(ServiceEntry entry, List<ServiceNode> children) implements ServiceNode {
        public Service {
            children = List.copyOf(children);
        }

        @Override
        public MapiUid uid() {
            return entry.uid();
        }
    }

    /** A provider of a service; at the top when no service of the profile claims it. */
    record Provider(ProviderEntry entry) implements ServiceNode {
        @Override
        public MapiUid uid() {
            return entry.uid();
        }
    }

    /** {@return the rows at the top, with what is below them} */
    static List<ServiceNode> tree(ProfileServices profile) {
        List<ServiceNode> nodes = new ArrayList<>();
        for (ServiceEntry service : profile.services()) {
            nodes.add(new Service(service, profile.providers().stream()
                    .filter(provider -> provider.serviceUid().filter(service.uid()::equals).isPresent())
                    .<ServiceNode>map(Provider::new).toList()));
        }
        profile.providers().stream()
                .filter(provider -> profile.services().stream()
                        .noneMatch(service -> provider.serviceUid().filter(service.uid()::equals).isPresent()))
                .map(Provider::new).forEach(nodes::add);
        return List.copyOf(nodes);
    }
}
