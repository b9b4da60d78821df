package org.trainingapproval.request.review;

/** How the work of a team is affected while one of its members is away. */
public enum Impact {
    NONE("the work is not affected"),
    SOME("the work is affected and can be arranged"),
    SEVERE("the work suffers");

    private final String words;

    Impact(String words) {
        this.words = words;
    }

    /** As it reads in a sentence. */
    public String words() {
        return words;
    }
}
