package org.mapiscope.mapi;

import java.util.List;

/** An object of a test that has no properties, and nothing to give back. */
public interface NoProps extends MapiProp {
    @Override
    default List<PropValue> getProps(List<PropTag> tags, int flags) {
        return List.of();
    }

    @Override
    default List<PropTag> getPropList(int flags) {
        return List.of();
    }

    @Override
    default void close() {}
}
