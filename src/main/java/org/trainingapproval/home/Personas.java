package org.trainingapproval.home;

import java.util.List;

/** The people whom the sign-in page offers; there is a bean of this type in the demonstration only. */
public interface Personas {

    /**
     * Somebody to sign in as.
     *
     * @param id the name to sign in with
     * @param fullName given and family name
     * @param jobTitle what this person works as
     * @param what one sentence on what this person can do here
     */
    record Persona(String id, String fullName, String jobTitle, String what) {}

    /**
     * Names the people, in the order in which they are shown.
     *
     * @return the people; none if there are no demonstration people yet
     */
    List<Persona> all();

    /**
     * Gives the password of all of them, which is no secret.
     *
     * @return the password
     */
    String password();
}
