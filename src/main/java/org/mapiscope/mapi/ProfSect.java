package org.mapiscope.mapi;

/** A section of a profile: what a service or provider keeps there. Source: [iprofsectimapiprop]. */
@Interface("IProfSect")
public interface ProfSect extends MapiProp {}
