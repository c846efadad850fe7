# The ingest jobs: `docker compose up` runs them beside Neo4j.
FROM python:3.11-slim

WORKDIR /opt/narrows
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY narrows narrows
COPY ingest ingest
COPY ontology ontology
COPY queries queries
RUN pip install --no-cache-dir --no-deps --no-build-isolation .

RUN useradd --uid 10001 --create-home narrows && install -d -o narrows -g narrows /srv/narrows /srv/narrows/home
USER narrows
WORKDIR /srv/narrows
ENV NARROWS_HOME=/srv/narrows/home
ENTRYPOINT ["narrows"]
CMD ["--help"]
