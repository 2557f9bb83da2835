# PostgreSQL with fakta: the official image and one library more.
#
#	docker build -t fakta .
#	docker build --build-arg PG_MAJOR=17 -t fakta:17 .
#	docker run --name fakta -e POSTGRES_PASSWORD=rahasia -p 5432:5432 -d fakta
#	docker exec -it fakta psql -U postgres -c 'CREATE EXTENSION fakta'
ARG PG_MAJOR=18
ARG DEBIAN=trixie

FROM postgres:${PG_MAJOR}-${DEBIAN} AS build
ARG PG_MAJOR
# Unpinned, as the server of the image is: both come from the same archive.
# hadolint ignore=DL3008
RUN apt-get update \
	&& apt-get install -y --no-install-recommends \
		gcc libc6-dev libstemmer-dev make perl postgresql-server-dev-${PG_MAJOR} \
	&& rm -rf /var/lib/apt/lists/*
WORKDIR /fakta
COPY . .
ENV PG_CONFIG=/usr/lib/postgresql/${PG_MAJOR}/bin/pg_config
# Linked with the archive of libstemmer, so that the library stands alone.
RUN make clean with_llvm=no \
	&& make with_llvm=no STEMMER="-l:libstemmer.a -Wl,--exclude-libs,libstemmer.a" \
	&& make with_llvm=no STEMMER="-l:libstemmer.a -Wl,--exclude-libs,libstemmer.a" install DESTDIR=/out

FROM postgres:${PG_MAJOR}-${DEBIAN}
LABEL org.opencontainers.image.title="fakta" \
	org.opencontainers.image.description="Indonesian text search and layoff facts for PostgreSQL" \
	org.opencontainers.image.url="https://example.org/fakta" \
	org.opencontainers.image.licenses="PostgreSQL"
COPY --from=build /out/ /
