"""The local Neo4j: Java from PyPI, pinned jars from a Maven repository, data in the user's folder."""
