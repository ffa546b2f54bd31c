import type { RequestLanguage } from "./language.ts";

export const spanish: RequestLanguage = {
  code: "es",
  side: "after",
  postposed: false,
  formed: false,
  capitals: "names",
  spaced: true,
  clitics: "melo|mela|selo|sela|selos|selas|telo|noslo|me|te|le|les|lo|la|los|las|nos|se",
  verbs: {
    send: "envía|envíe|enviar|envíes|envíen|manda|mande|mandar|mandes|reenvía|reenvíe|reenviar|reenvíes|responde|responda|responder|contesta|conteste|contestar|remite|notifica|notificar|notifique",
    tell: "di|dile|diga|decir|dígale|pide|pídele|pedir|pregunta|pregúntale|preguntar|informa|informar|avisa|avisar|recuerda a|recuérdale|comunica",
    remind:
      "recuérdame|recuérdanos|ponme un recordatorio|crea un recordatorio|crear un recordatorio|pon un recordatorio",
    publish: "publica|publique|publicar|publiques|postea|postear|sube|subir",
    share: "comparte|comparta|compartir|compartas",
    invite: "invita|invite|invitar|invites|convida",
    schedule:
      "programa|programe|programar|agenda|agende|agendar|planifica|planificar|organiza|organizar|concierta",
    reschedule: "reprograma|reprograme|reprogramar|pospón|posponer|aplaza|aplace|aplazar|reagenda|reagendar",
    create:
      "crea|cree|crear|crees|genera|genere|generar|guarda|guarde|guardar|redacta|redactar|prepara|preparar|configura|configurar|elabora",
    append: "adjunta|adjunte|adjuntar|inserta|insertar",
    change:
      "cambia|cambie|cambiar|cambies|actualiza|actualice|actualizar|modifica|modifique|modificar|edita|edite|editar|corrige|corregir|renombra|renombrar|reemplaza|reemplazar|ajusta|ajustar|restablece|restablecer|aumenta|aumentar|sustituye|sustituir|acepta|aceptar|archiva|archivar",
    move: "mueve|mueva|mover|traslada|trasladar",
    copy: "copia|copie|copiar|duplica|duplicar",
    delete: "borra|borre|borrar|borres|elimina|elimine|eliminar|elimines|suprime|suprimir",
    cancel: "cancela|cancele|cancelar|canceles|anula|anule|anular",
    pay: "paga|pague|pagar|pagues|abona|abonar|reembolsa|reembolse|reembolsar|dona|donar|liquida|liquidar|devuelve",
    book: "reserva|reserve|reservar|reserves|alquila|alquile|alquilar",
    grant: "autoriza|autorizar|concede|conceder|permite|permitir",
    revoke: "revoca|revocar|expulsa|expulse|expulsar|bloquea|bloquear",
    fetch: "visita|visite|visitar|descarga|descargue|descargar|accede|acceder|entra|entrar|navega|ve a",
    run: "ejecuta|ejecute|ejecutar|instala|instalar|lanza|lanzar",
    remember: "memoriza|memorizar|apunta|apuntar|anota|anotar|recuerda que",
    delegate: "delega|delegar|asigna|asignar|encarga|encargar",
    add: "añade|añada|añadir|añadas|agrega|agregue|agregar|agregues|incluye|incluir|suma|mete",
    write: "escribe|escriba|escribir|escribas",
    make: "haz|haga|hacer|hagas|realiza|realice|realizar",
    give: "da|dé|dar|dale",
    set: "establece|establecer|fija|fijar",
    put: "pon|ponga|poner|coloca|colocar",
    remove: "quita|quite|quitar|saca|saque|sacar|retira|retirar",
    open: "abre|abra|abrir|lee|lea|leer|mira|mire|mirar|revisa|revise|revisar|consulta|consultar|echa un vistazo",
    transfer: "transfiere|transfiera|transferir|transfieras",
    order: "compra|compre|comprar|pide comida|encarga comida",
    read: "resume|resuma|resumir|resúmeme|encuentra|encuentre|encontrar|busca|busque|buscar|muestra|muestre|mostrar|muéstrame|enséñame|dime|dame|lista|listar|explica|explícame|traduce|traducir|compara|cuenta|calcula|analiza|comprueba|comprobar|verifica|ayúdame|identifica|averigua|averiguar|ordena|sugiere|recomienda|elige|describe|espera|asegúrate",
  },
  nouns: {
    mail: "correo|correos|email|emails|e mail|mail|correo electrónico|correos electrónicos|bandeja de entrada|borrador",
    message: "mensaje|mensajes|sms|comentario|comentarios|respuesta|mensaje directo|dm|chat|anuncio|whatsapp",
    channel: "canal|canales|grupo|grupos|slack|equipo|espacio de trabajo|sala|hilo",
    person:
      "persona|personas|usuario|usuarios|miembro|miembros|colega|colegas|compañero|compañera|compañeros|amigo|amiga|amigos|contacto|contactos|participante|participantes|asistente|asistentes|invitado|invitados|cliente|clientes|destinatario|remitente|empleado|empleados|todos|casero|jefe|jefa",
    file: "archivo|archivos|fichero|ficheros|documento|documentos|informe|adjunto|adjuntos|pdf|nota|notas|presentación|hoja|foto|fotos|imagen|imágenes|acta|planilla",
    folder: "carpeta|carpetas|directorio|unidad",
    event:
      "evento|eventos|reunión|reuniones|cita|citas|recordatorio|recordatorios|llamada|almuerzo|comida|cena|encuentro|entrevista|clase",
    calendar: "calendario|agenda",
    page: "página|páginas|artículo|artículos|enlace|enlaces|página web",
    site: "sitio|web|sitio web|blog|sitios web",
    payment:
      "pago|pagos|transferencia|transferencias|factura|facturas|alquiler|recibo|orden permanente|domiciliación|transacción|transacciones|cuota|pago recurrente|pago programado",
    money: "dinero|euros|dólares|cantidad|importe|monto",
    password: "contraseña|contraseñas|clave|pin|credenciales",
    profile:
      "perfil|dirección|domicilio|teléfono|número de teléfono|apellido|datos personales|datos|ajustes|configuración|calle|nombre de usuario",
    booking:
      "reserva|reservas|reservación|hotel|habitación|habitación doble|mesa|restaurante|vuelo|vuelos|coche|carro|auto|billete|entradas|alojamiento|taxi|tren|suscripción",
    task: "tarea|tareas|pendientes",
    list: "lista|lista de la compra",
    memory: "memoria",
    command: "comando|programa|pruebas|script|paquete",
    access: "acceso|permiso|permisos",
    address: "dirección de correo|iban|cuenta|número de cuenta|cuenta bancaria|dirección de email",
    text: "resumen|texto|contenido|información|pregunta|resultado|resultados|comentarios|título|asunto|descripción|confirmación|detalles",
  },
  markers: {
    to: "a|al|hacia|hasta|a la|a los|a las",
    for: "para|por cuenta de",
    from: "desde",
    of: "de|del|de la|de los|de las",
    in: "en|en el|en la",
    with: "con|junto con",
    by: "por|mediante|vía",
    about: "sobre|acerca de|según|basado en|basándote en|respecto a",
    as: "como",
    copy: "con copia a|en copia a|cc",
  },
  marks: {
    wish: "por favor|puedes|podrías|puede|podría|me puedes|me podrías|quiero que|quisiera que|necesito que|me gustaría que|quiero|quisiera|necesito|me gustaría|hay que|debes|tienes que|no olvides|no te olvides de|no olvide|asegúrate de|ayúdame a|vamos a|tu tarea es|te pido que|podemos|podríamos|haz el favor de|hazme el favor de|que me|acuérdate de|recuerda|te importaría|serías tan amable de|procede a",
    please: "por favor|porfa",
    question:
      "cómo|qué|cuándo|dónde|quién|quiénes|por qué|cuál|cuáles|cuánto|cuántos|cuántas|he|ha|has|hay|es|son|fue|está|están|tengo|tiene|debo|puedo|hemos",
    negation:
      "no|nunca|jamás|sin|en lugar de|en vez de|evita|ni|tampoco|nada de|no quiero que|no hace falta|nadie|de ninguna manera",
    linked:
      "que|quien|quienes|donde|cuyo|cuya|porque|cómo|qué|para que|cual|cuales|la cual|el cual|dónde|cuándo|por qué|quién",
    if: "si|cuando|a menos que|en cuanto|antes de|después de|hasta que|salvo",
    join: "y|e|o|u|pero|además de|así como",
    next: "luego|después|entonces|y luego|y después|también|además|primero|finalmente|a continuación|si es así|en ese caso|por último|ahora|si no",
    filler:
      "por favor|también|ahora|hola|buenos días|buenas tardes|gracias|ok|vale|bueno|bien|ya|hoy|mañana|inmediatamente|directamente|porfa|oye|pues|sí|favor",
    article:
      "el|la|los|las|un|una|unos|unas|mi|mis|tu|tus|su|sus|nuestro|nuestra|nuestros|este|esta|estos|estas|ese|esa|nuevo|nueva|nuevos|todos|todas|todo|cada|último|última|próximo|próxima|primer|primera|mismo|misma|siguiente|siguientes|otro|otra|dos|tres|breve|corto|gran|pequeño",
    each: "cada|todos|todas|todo el mundo|cada uno|ambos|ambas|todo",
    one: "él|ella|~le|le",
    many: "ellos|ellas|~les|les",
    thing: "esto|eso|lo|ello|~lo|~la|~los|~las|la misma|todo eso",
    place: "ahí|allí|allá|aquí",
    self: "me|nos|~me|~nos|mí|conmigo",
    starting:
      "empieza por|empieza con|comienza por|comienza con|empezando por|que empieza|comenzando con|empiece por|empiece con|comience con",
    saying:
      "diciendo|que diga|que dice|diciéndole|con el texto|con el mensaje|el siguiente mensaje|siguiente mensaje|el siguiente texto|la siguiente pregunta|con el siguiente texto|con el contenido",
    named:
      "titulado|titulada|llamado|llamada|con el título|con título|con el asunto|con asunto|con el nombre|asunto|título|con la descripción|denominado",
    this: "esto|este texto|este correo|este mensaje|lo siguiente|siguiente|siguientes",
    tasks: "tareas|pasos|lo siguiente a hacer|instrucciones|siguientes tareas|acciones",
    is: "es|son|será|sea|debe ser|está",
    ends: "debe ser|tiene que ser|debería ser|sea",
    yes: "sí|si|claro|ok|vale|adelante|hazlo|procede|continúa|sigue|confirmo|confirmado|de acuerdo|correcto|perfecto|por supuesto|dale|sí por favor|está bien|exacto|eso es",
    nounish:
      "reserva|paga|factura|copia|programa|agenda|cuenta|lista|nota|visita|entra|compra|pregunta|muestra|resume|cita|suma|mesa|dona|ordena|publica|abona",
    person:
      "señor|señora|sr|sra|usuario|amigo|amiga|colega|jefe|hermano|hermana|doctor|compañero|compañera|cliente|casero",
    other:
      "yo|tú|él|ella|usted|se|ha|he|han|más|muy|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hora|horas|minutos|día|días|semana|semanas|mes|meses|año|mañana|tarde|noche|noches|personas",
  },
  done: {
    send: "enviado|enviada|enviados",
    pay: "pagado|pagada",
    delete: "borrado|borrada|eliminado|eliminada",
    cancel: "cancelado|cancelada",
    change: "cambiado|cambiada|actualizado|actualizada",
  },
};
